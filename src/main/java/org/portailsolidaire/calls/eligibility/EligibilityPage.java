package org.portailsolidaire.calls.eligibility;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.Choice;

/**
 * The self-check in words.
 *
 * @param day "Nous lisons les règles à la date limite : 31 mars 2027."
 * @param notice that the call is closed or not open yet, empty otherwise
 * @param funderPage where one applies when it is elsewhere
 * @param associations those whose profile may answer, and none; empty for a visitor
 * @param association the slug of the one whose profile answers, null for none
 * @param known what the profile answers
 * @param result null before anything was answered
 * @param answered whether a question was answered
 * @param conditions sentences of the call that a machine cannot check
 */
public record EligibilityPage(String title, String path, String day, String notice, boolean hostedHere,
		@Nullable String funderPage, List<Choice> associations, @Nullable Association association, List<Known> known,
		List<Group> groups, String count, @Nullable Result result, boolean answered, List<String> conditions) {

	/** The association whose profile answers. */
	public record Association(String slug, String name, String profilePath) {
	}

	/** Something that the profile says. */
	public record Known(String label, String value) {
	}

	/** Questions on the association, or on the project. */
	public record Group(String id, String title, List<Item> items) {
	}

	/**
	 * A question.
	 *
	 * @param kind of field: amount, number, date, select, radios, checkboxes
	 * @param hint null when the question says it all
	 */
	public record Item(String name, String kind, String label, @Nullable String hint, List<Choice> choices) {
	}

	/**
	 * The answer of the call.
	 *
	 * @param code yes, to-check, almost or no
	 * @param searchQuery of the search of other calls, null when one may apply to this
	 * one
	 */
	public record Result(String code, String title, String text, List<LineView> lines, @Nullable String searchQuery) {
	}

	/** The answer of a line: what is against it first. */
	public record LineView(String title, String funder, String code, String label, List<Point> against,
			List<Point> open, List<Point> met, String metTitle) {
	}

	/** A reason, with what would make it a yes. */
	public record Point(String reason, @Nullable String remedy) {
	}

}
