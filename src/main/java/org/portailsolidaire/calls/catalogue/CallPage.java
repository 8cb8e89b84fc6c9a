package org.portailsolidaire.calls.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallPhase;

/**
 * The page of a call in words. Public, as all that templates print: expressions on other
 * types are not compiled.
 *
 * @param bodyHtml presentation, sanitised HTML; empty when there is none
 * @param deadline "mardi 31 mars 2026", or what stands for it
 * @param structured schema.org description, JSON that is safe within a script element
 */
public record CallPage(String slug, String path, String title, String summary, String bodyHtml, CallPhase phase,
		String phaseCode, String funder, boolean joint, Countdown countdown, String deadline, boolean hostedHere,
		@Nullable String externalPage, String amount, int share, String shareText, String budget, String duration,
		String where, List<String> countries, String countriesTitle, List<CallCard.ThemeTag> themes, List<SdgTag> sdgs,
		String whoCanApply, List<Step> steps, List<String> funded, List<String> notFunded, List<LineView> lines,
		List<String> conditions, List<CriterionView> criteria, List<DocumentView> documents, String envelopeTotal,
		List<Portion> portions, List<ContactView> contacts, List<String> partners, @Nullable CallCard nextSession,
		List<CallCard> similar, List<CallCard> pastSessions, HistoryView history, String structured) {

	/**
	 * A step of the calendar; language is that of a label written by people, state is
	 * past, now or empty.
	 */
	public record Step(String date, String label, @Nullable String language, String state, String note) {
	}

	/** A funding line with its rules as sentences. */
	public record LineView(String title, String funder, String amount, String envelope, List<String> rules,
			String initials) {
	}

	/** A share of the joint envelope, per mille of the width. */
	public record Portion(String css, String from, String width) {
	}

	/** A criterion; most is the largest weight of the grid. */
	public record CriterionView(String name, String guidance, int weight, String points, int most) {
	}

	/** A document asked for, with the link to its blank model. */
	public record DocumentView(String name, String detail, boolean required, @Nullable String modelPath,
			String modelLabel) {
	}

	/**
	 * Its versions.
	 *
	 * @param published when it was first
	 * @param changed when it changed last, empty when it never did
	 * @param earlier that there is less time than once was said, or empty
	 */
	public record HistoryView(String published, String changed, String earlier, List<ChangeView> changes) {
	}

	/**
	 * A version after the first.
	 *
	 * @param note in French, as it was written; may be empty
	 * @param topics what it changes
	 * @param earlier whether it leaves less time
	 */
	public record ChangeView(String when, String note, String topics, boolean earlier) {
	}

	/** Somebody to ask. */
	public record ContactView(String name, @Nullable String email, @Nullable String phone) {
	}

	/** A goal with its number and its words. */
	public record SdgTag(int number, String name) {
	}

	/** Whether one can still apply, now or later. */
	public boolean live() {
		return this.phase != CallPhase.CLOSED;
	}

}
