package org.portailsolidaire.reference;

import java.util.Locale;

/**
 * One of the 17 sustainable development goals of the United Nations (in French, ODD).
 *
 * @param number 1 to 17
 * @param colour the goal's colour, as {@code #RRGGBB}; for marks only, text is not
 * readable on it
 */
public record Sdg(int number, String shortFr, String titleFr, String shortEn, String titleEn, String colour) {

	/** A few words, e.g. « Pas de pauvreté ». */
	public String shortName(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.shortEn : this.shortFr;
	}

	/** The whole sentence of the goal. */
	public String title(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.titleEn : this.titleFr;
	}

}
