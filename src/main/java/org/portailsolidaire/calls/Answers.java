package org.portailsolidaire.calls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.portailsolidaire.calls.Question.Condition;

/**
 * What was answered to the questions of a call, by key: texts as typed, days as
 * {@code 2026-03-31}, the ids of documents. Answers to what is not asked are passed over.
 */
public record Answers(Map<String, List<String>> byKey) {

	private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	public Answers {
		byKey = Map.copyOf(byKey);
	}

	/** Why an answer cannot be taken. */
	public enum Reason {

		/** It is required, and there is none. */
		MISSING,
		/** Fewer characters than the smallest number. */
		TOO_SHORT,
		/** More characters than the largest number. */
		TOO_LONG,
		/** Not a whole number. */
		NO_NUMBER,
		/** Not an amount in whole euros. */
		NO_AMOUNT,
		/** Not a day. */
		NO_DAY,
		/** Below the smallest number, or before the first day. */
		BELOW,
		/** Above the largest number, or after the last day. */
		ABOVE,
		/** Not one of the answers that are offered. */
		NOT_OFFERED,
		/** Several answers where one is asked for. */
		SEVERAL,
		/** Fewer choices than asked for. */
		TOO_FEW,
		/** More choices than asked for. */
		TOO_MANY

	}

	/**
	 * An answer that cannot be taken.
	 *
	 * @param bound the limit that is not kept, or empty
	 */
	public record Refused(String key, Reason reason, String bound) {
	}

	/** What was answered to a question, without blanks. */
	public List<String> to(String key) {
		return this.byKey.getOrDefault(key, List.of())
			.stream()
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.toList();
	}

	/** The questions that are asked, given the answers to those before. */
	public List<Question> asked(List<Question> questions) {
		Set<String> asked = new HashSet<>();
		List<Question> all = new ArrayList<>();
		for (Question question : questions) {
			Condition condition = question.condition();
			boolean shown = condition == null || (asked.contains(condition.question())
					&& to(condition.question()).stream().anyMatch(condition.answers()::contains));
			if (shown) {
				asked.add(question.key());
				all.add(question);
			}
		}
		return List.copyOf(all);
	}

	/** All that is wrong with the answers, in the order of the questions. */
	public List<Refused> refused(List<Question> questions) {
		return asked(questions).stream().flatMap((question) -> refused(question).stream()).toList();
	}

	private Optional<Refused> refused(Question question) {
		List<String> given = to(question.key());
		if (question.kind() == Question.Kind.EXPLANATION) {
			return Optional.empty();
		}
		if (given.isEmpty()) {
			return question.required() ? refuse(question, Reason.MISSING, "") : Optional.empty();
		}
		if (question.kind() == Question.Kind.SEVERAL_CHOICES) {
			return choices(question, Set.copyOf(given));
		}
		if (given.size() > 1 && question.kind() != Question.Kind.ATTACHMENT) {
			return refuse(question, Reason.SEVERAL, "");
		}
		String answer = given.getFirst();
		return switch (question.kind()) {
			case SHORT_TEXT, LONG_TEXT -> text(question, answer);
			case NUMBER -> number(question, SPACES.matcher(answer).replaceAll(""), Reason.NO_NUMBER);
			case AMOUNT -> number(question,
					SPACES.matcher(answer).replaceAll("").replaceFirst("(?:[,.]0{1,2})?€?$", ""), Reason.NO_AMOUNT);
			case DATE -> day(question, answer);
			case YES_NO, ONE_CHOICE ->
				question.offered().contains(answer) ? Optional.empty() : refuse(question, Reason.NOT_OFFERED, "");
			case SEVERAL_CHOICES, ATTACHMENT, EXPLANATION -> Optional.empty();
		};
	}

	private static Optional<Refused> text(Question question, String answer) {
		int longest = question.longest();
		int length = answer.codePointCount(0, answer.length());
		if (length > longest) {
			return refuse(question, Reason.TOO_LONG, longest);
		}
		return (question.min() != null && length < question.min()) ? refuse(question, Reason.TOO_SHORT, question.min())
				: Optional.empty();
	}

	private static Optional<Refused> number(Question question, String answer, Reason unreadable) {
		boolean amount = question.kind() == Question.Kind.AMOUNT;
		if (!WHOLE.matcher(answer).matches() || (amount && answer.startsWith("-"))) {
			return refuse(question, unreadable, "");
		}
		int value = Integer.parseInt(answer);
		if (question.min() != null && value < question.min()) {
			return refuse(question, Reason.BELOW, question.min());
		}
		return (question.max() != null && value > question.max()) ? refuse(question, Reason.ABOVE, question.max())
				: Optional.empty();
	}

	private static Optional<Refused> day(Question question, String answer) {
		try {
			LocalDate day = LocalDate.parse(answer);
			if (question.from() != null && day.isBefore(question.from())) {
				return refuse(question, Reason.BELOW, question.from());
			}
			return (question.to() != null && day.isAfter(question.to())) ? refuse(question, Reason.ABOVE, question.to())
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return refuse(question, Reason.NO_DAY, "");
		}
	}

	private static Optional<Refused> choices(Question question, Set<String> given) {
		if (!question.offered().containsAll(given)) {
			return refuse(question, Reason.NOT_OFFERED, "");
		}
		if (question.min() != null && given.size() < question.min()) {
			return refuse(question, Reason.TOO_FEW, question.min());
		}
		return (question.max() != null && given.size() > question.max())
				? refuse(question, Reason.TOO_MANY, question.max()) : Optional.empty();
	}

	private static Optional<Refused> refuse(Question question, Reason reason, Object bound) {
		return Optional.of(new Refused(question.key(), reason, bound.toString()));
	}

}
