package org.portailsolidaire.calls.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.calls.Answers.Refused;
import org.portailsolidaire.calls.calls.Question.Condition;
import org.portailsolidaire.calls.calls.Question.Kind;
import org.portailsolidaire.calls.calls.QuestionCheck.Problem;
import org.portailsolidaire.calls.calls.QuestionCheck.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions of a call, and answers to them. */
@Tag("plain")
class QuestionsTests {

	private static Question question(String key, Kind kind, @Nullable Integer min, @Nullable Integer max,
			@Nullable Condition condition) {
		return new Question(key, kind, "Question", null, true, min, max,
				(kind == Kind.DATE) ? LocalDate.of(2026, 1, 1) : null,
				(kind == Kind.DATE) ? LocalDate.of(2026, 12, 31) : null,
				kind.isChoice() ? List.of("eau", "sol", "air") : List.of(), condition);
	}

	private static Question yesNo(String key, @Nullable String on) {
		return question(key, Kind.YES_NO, null, null, (on != null) ? new Condition(on, List.of("oui")) : null);
	}

	@Test
	void saysAllThatIsWrongWithConditions() {
		assertThat(QuestionCheck.problems(List.of(yesNo("q1", null), yesNo("q2", "q1")))).isEmpty();
		assertThat(QuestionCheck.problems(List.of(yesNo("q1", "q1")))).containsExactly(new Problem("q1", Reason.CYCLE));
		assertThat(QuestionCheck.problems(List.of(yesNo("q1", "q3"), yesNo("q2", "q1"), yesNo("q3", "q2"))))
			.containsExactly(new Problem("q1", Reason.CYCLE), new Problem("q2", Reason.CYCLE),
					new Problem("q3", Reason.CYCLE));
		assertThat(QuestionCheck.problems(List.of(yesNo("q1", "q2"), yesNo("q2", null), yesNo("q3", "q9"))))
			.containsExactly(new Problem("q1", Reason.LATER_QUESTION), new Problem("q3", Reason.UNKNOWN_QUESTION));
		assertThat(QuestionCheck.problems(List.of(question("q1", Kind.NUMBER, null, null, null), yesNo("q2", "q1"))))
			.containsExactly(new Problem("q2", Reason.UNDECIDED_QUESTION));
		assertThat(QuestionCheck.problems(List.of(yesNo("q1", null),
				question("q2", Kind.YES_NO, null, null, new Condition("q1", List.of("peut-être"))))))
			.containsExactly(new Problem("q2", Reason.UNKNOWN_ANSWER));
	}

	@Test
	void saysWhatNobodyCanAnswer() {
		assertThat(QuestionCheck.problems(List.of(question("q1", Kind.NUMBER, 5, 4, null),
				question("q2", Kind.SEVERAL_CHOICES, 4, null, null), yesNo("q2", null),
				new Question("q4", Kind.ONE_CHOICE, "?", null, true, null, null, null, null, List.of("a"), null),
				new Question("q5", Kind.ONE_CHOICE, "?", null, true, null, null, null, null, List.of("a", "a"), null))))
			.containsExactly(new Problem("q2", Reason.SAME_KEY), new Problem("q1", Reason.BOUNDS),
					new Problem("q2", Reason.TOO_MANY_ASKED), new Problem("q4", Reason.TOO_FEW_CHOICES),
					new Problem("q5", Reason.SAME_CHOICE));
		assertThat(QuestionCheck
			.problems(IntStream.rangeClosed(1, QuestionCheck.MOST + 1).mapToObj((n) -> yesNo("q" + n, null)).toList()))
			.containsExactly(new Problem("q301", Reason.TOO_MANY));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "SHORT_TEXT,2,5,abc,-", "SHORT_TEXT,2,5,abcdef,TOO_LONG",
			"LONG_TEXT,2,5,a,TOO_SHORT", "NUMBER,1,9,12,ABOVE", "NUMBER,1,9,0,BELOW", "NUMBER,1,9,neuf,NO_NUMBER",
			"NUMBER,-,-,-3,-", "AMOUNT,1,9999,7 500 €,-", "AMOUNT,1,9999,'7500,00',-", "AMOUNT,1,9999,12 500,ABOVE",
			"AMOUNT,-,-,7500.5,NO_AMOUNT", "AMOUNT,-,-,99999999999,ABOVE", "AMOUNT,-,-,12.500,NO_AMOUNT",
			"AMOUNT,1,99999,'€12 500',-", "NUMBER,-,-,1e5,NO_NUMBER", "DATE,-,-,2026-03-31,-",
			"DATE,-,-,2025-12-31,BELOW", "DATE,-,-,2027-01-01,ABOVE", "DATE,-,-,31/03/2026,-", "DATE,-,-,1.3.2026,-",
			"DATE,-,-,31/02/2026,NO_DAY", "DATE,-,-,31/03/26,NO_DAY", "YES_NO,-,-,oui,-", "YES_NO,-,-,yes,NOT_OFFERED",
			"ONE_CHOICE,-,-,eau,-", "ONE_CHOICE,-,-,feu,NOT_OFFERED", "SEVERAL_CHOICES,2,2,eau,TOO_FEW",
			"ATTACHMENT,-,-,un-document,-", "SHORT_TEXT,-,-,'  ',MISSING", "EXPLANATION,-,-,'',-" })
	void refusesAnAnswerWithItsReason(Kind kind, @Nullable Integer min, @Nullable Integer max, String answer,
			Answers.@Nullable Reason reason) {
		List<Refused> refused = new Answers(Map.of("q1", List.of(answer)))
			.refused(List.of(question("q1", kind, min, max, null)));

		assertThat(refused).extracting(Refused::reason).isEqualTo((reason != null) ? List.of(reason) : List.of());
	}

	@Test
	void asksOnlyWhatEarlierAnswersCallFor() {
		List<Question> questions = List.of(yesNo("q1", null), yesNo("q2", "q1"), yesNo("q3", "q2"));

		assertThat(new Answers(Map.of("q1", List.of("non"), "q2", List.of("oui"))).asked(questions))
			.extracting(Question::key)
			.containsExactly("q1");
		assertThat(new Answers(Map.of("q1", List.of("non"), "q2", List.of("n’importe"))).refused(questions)).isEmpty();
		assertThat(new Answers(Map.of("q1", List.of("oui"))).refused(questions))
			.containsExactly(new Refused("q2", Answers.Reason.MISSING, ""));
	}

	@Test
	void choosesAsManyAsAskedAmongThoseOffered() {
		List<Question> one = List.of(question("q1", Kind.SEVERAL_CHOICES, 1, 2, null));

		assertThat(new Answers(Map.of("q1", List.of("eau", "sol"))).refused(one)).isEmpty();
		assertThat(new Answers(Map.of("q1", List.of("eau", "sol", "air"))).refused(one)).extracting(Refused::reason)
			.containsExactly(Answers.Reason.TOO_MANY);
		assertThat(new Answers(Map.of("q1", List.of("oui", "non"))).refused(List.of(yesNo("q1", null))))
			.extracting(Refused::reason)
			.containsExactly(Answers.Reason.SEVERAL);
	}

}
