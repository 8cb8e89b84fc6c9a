package org.portailsolidaire.calls.calls;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.portailsolidaire.calls.calls.Question.Condition;
import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.Reading;

/**
 * What was answered to the questions of a call, by key: texts as typed, days and numbers
 * as their one reader takes them, the ids of documents. Answers to what is not asked are
 * passed over.
 */
public record Answers(Map<String, List<String>> byKey) {

	private static final int MOST = 999_999_999;

	private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

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
	 * @param bound the limit that is not kept, or what was probably meant; may be empty
	 */
	public record Refused(String key, Reason reason, String bound) {
	}

	/** What was answered to a question, without blanks. */
	public List<String> to(String key) {
		return this.byKey.getOrDefault(key, List.of())
			.stream()
			.map(Folding::lines)
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
			case NUMBER -> number(question, answer, Unit.NONE, Reason.NO_NUMBER);
			case AMOUNT -> number(question, answer, Unit.EUROS, Reason.NO_AMOUNT);
			case DATE -> day(question, answer);
			case YES_NO, ONE_CHOICE ->
				question.offered().contains(answer) ? Optional.empty() : refuse(question, Reason.NOT_OFFERED, "");
			case SEVERAL_CHOICES, ATTACHMENT, EXPLANATION -> Optional.empty();
		};
	}

	private static Optional<Refused> text(Question question, String answer) {
		int longest = question.longest();
		int length = answer.length();
		if (length > longest) {
			return refuse(question, Reason.TOO_LONG, longest);
		}
		return (question.min() != null && length < question.min()) ? refuse(question, Reason.TOO_SHORT, question.min())
				: Optional.empty();
	}

	private static Optional<Refused> number(Question question, String answer, Unit unit, Reason unreadable) {
		Reading<Integer> reading = NumberReader.whole(answer, unit,
				(question.kind() == Question.Kind.AMOUNT) ? 0 : -MOST, MOST);
		if (reading instanceof Reading.Refused<Integer> refused) {
			return switch (refused.reason()) {
				case ABOVE -> refuse(question, Reason.ABOVE, (question.max() != null) ? question.max() : MOST);
				case NEGATIVE -> refuse(question, Reason.BELOW, (question.min() != null) ? question.min() : 0);
				default -> refuse(question, unreadable, (refused.offered() != null) ? refused.offered() : "");
			};
		}
		int value = reading.value().orElse(0);
		if (question.min() != null && value < question.min()) {
			return refuse(question, Reason.BELOW, question.min());
		}
		return (question.max() != null && value > question.max()) ? refuse(question, Reason.ABOVE, question.max())
				: Optional.empty();
	}

	private static Optional<Refused> day(Question question, String answer) {
		LocalDate from = (question.from() != null) ? question.from() : FIRST;
		LocalDate to = (question.to() != null) ? question.to() : LAST;
		if (DayReader.read(answer, from, to) instanceof Reading.Refused<LocalDate> refused) {
			return switch (refused.reason()) {
				case BELOW -> refuse(question, Reason.BELOW, DAY.format(from));
				case ABOVE -> refuse(question, Reason.ABOVE, DAY.format(to));
				default ->
					refuse(question, Reason.NO_DAY, (refused.offered() != null) ? DAY.format(refused.offered()) : "");
			};
		}
		return Optional.empty();
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
