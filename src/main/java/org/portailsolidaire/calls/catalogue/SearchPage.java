package org.portailsolidaire.calls.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Criteria;

/**
 * The search page in words.
 *
 * @param chosen how many filters are on
 * @param totalText "4 appels"
 * @param matching "correspondent à vos critères", or what suits no criteria
 * @param query query string of the criteria, with its question mark
 * @param feedQuery the same without page and order, for feeds and files
 */
public record SearchPage(Criteria criteria, String title, int chosen, int total, String totalText, String matching,
		String buttonText, List<Notice> notices, @Nullable Correction correction, @Nullable Suggestion zoneSuggestion,
		Filters filters, List<Chip> chips, List<Choice> sorts, String query, String feedQuery, List<CallCard> cards,
		Pages pages, List<Loosening> loosenings, List<NearMiss> nearMisses, List<CallCard> upcoming,
		String upcomingTitle) {

	/** A parameter that was left out, and why. */
	public record Notice(String written, String reason) {
	}

	/** Words nobody uses, and those taken instead. */
	public record Correction(String used, String typed, String exactQuery) {
	}

	/** A zone named among the words, offered as a filter. */
	public record Suggestion(String zone, String query) {
	}

	/** A filter that is on; the query takes it off. */
	public record Chip(String facet, String value, String query) {
	}

	/** A value one may choose; count is -1 when it is not counted. */
	public record Choice(String id, String value, String label, int count, boolean checked, boolean disabled) {
	}

	/** A zone with those it holds, when it is unfolded. */
	public record ZoneNode(Choice choice, String toggleQuery, String toggleLabel, boolean foldable, boolean unfolded,
			List<ZoneNode> nodes) {
	}

	/** All facets. */
	public record Filters(List<Choice> phases, List<ZoneNode> zones, int zonesChosen, List<Choice> themes,
			int themesChosen, String amount, boolean amountWrong, List<Choice> shares, int sharesChosen,
			List<Choice> closings, String closingDay, int closingsChosen, List<Choice> sdgs, int sdgsChosen,
			List<Choice> funders, int fundersChosen, int moreFunders, List<Choice> applicants, int applicantsChosen) {
	}

	/**
	 * A page of results one can go to; query is empty for the present one and for a gap.
	 */
	public record PageLink(String label, @Nullable String query, boolean current) {
	}

	/** The pages around this one. */
	public record Pages(int number, int count, List<PageLink> links, @Nullable String previous, @Nullable String next) {
	}

	/** A filter to take off when nothing is found, with what that would give. */
	public record Loosening(String facet, String value, String query, int count, String countText) {
	}

	/** A call that fails one filter only, and why. */
	public record NearMiss(CallCard card, String reason) {
	}

}
