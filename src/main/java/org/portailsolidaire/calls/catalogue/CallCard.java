package org.portailsolidaire.calls.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call in a list, in words.
 *
 * @param path address without the language
 * @param titleHtml title with the words looked for marked; so is summaryHtml
 * @param extractHtml a piece of the text that has the words, when title and summary have
 * not
 * @param funder the first funder, who leads
 * @param others "avec …", empty when there is only one
 * @param amount "5 000 à 20 000 €", or that it is not known
 * @param share largest share of the costs, 0 when not known
 * @param dates "ouvre le 1er juillet, ferme le 30 septembre" for a call to come
 */
public record CallCard(String path, String title, String titleHtml, String summaryHtml, @Nullable String extractHtml,
		String funder, String others, List<ThemeTag> themes, String where, Countdown countdown, String amount,
		boolean amountKnown, int share, String shareText, boolean hostedHere, String dates) {

	/** A theme with the class of its colours. */
	public record ThemeTag(String css, String name) {
	}

}
