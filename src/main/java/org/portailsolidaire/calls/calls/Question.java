package org.portailsolidaire.calls.calls;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A question that a call adds to a dossier.
 *
 * @param key names it within its call for ever, whatever its place: {@code q12}
 * @param help a sentence under the label; the whole text of an explanation
 * @param min smallest number or amount, fewest characters or choices, included
 * @param max largest number or amount, most characters or choices, included
 * @param from first day that is accepted
 * @param to last day that is accepted
 * @param choices what one chooses from, in order
 * @param condition an earlier answer that makes it be asked; null when it always is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(String key, Kind kind, String label, @Nullable String help, boolean required,
		@Nullable Integer min, @Nullable Integer max, @Nullable LocalDate from, @Nullable LocalDate to,
		List<String> choices, @Nullable Condition condition) {

	/** The answer yes of a yes/no question. */
	public static final String YES = "oui";

	/** The answer no of a yes/no question. */
	public static final String NO = "non";

	private static final int LONGEST_SHORT_TEXT = 200;

	private static final int LONGEST_TEXT = 10_000;

	@SuppressWarnings("NullAway")
	public Question {
		choices = (choices != null) ? List.copyOf(choices) : List.of();
	}

	/** What is answered. */
	public enum Kind {

		SHORT_TEXT, LONG_TEXT, NUMBER, AMOUNT, DATE, YES_NO, ONE_CHOICE, SEVERAL_CHOICES,
		/** A document. */
		ATTACHMENT,
		/** Nothing: it is only read. */
		EXPLANATION;

		/** Whether an answer is one of a few, on which another question can depend. */
		public boolean decides() {
			return this == YES_NO || isChoice();
		}

		/** Whether one chooses from a list. */
		public boolean isChoice() {
			return this == ONE_CHOICE || this == SEVERAL_CHOICES;
		}

	}

	/** Asked when the answer to that question is, or holds, one of these. */
	public record Condition(String question, List<String> answers) {

		public Condition {
			answers = List.copyOf(answers);
		}

	}

	/** Characters of a text that answers it, at most; 0 for the other kinds. */
	@JsonIgnore
	public int longest() {
		return switch (this.kind) {
			case SHORT_TEXT -> (this.max != null) ? this.max : LONGEST_SHORT_TEXT;
			case LONG_TEXT -> (this.max != null) ? this.max : LONGEST_TEXT;
			default -> 0;
		};
	}

	/** The answers that one can choose from; empty for other kinds. */
	@JsonIgnore
	public List<String> offered() {
		return (this.kind == Kind.YES_NO) ? List.of(YES, NO) : this.kind.isChoice() ? this.choices : List.of();
	}

}
