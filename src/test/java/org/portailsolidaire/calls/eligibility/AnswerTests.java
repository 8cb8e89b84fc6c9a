package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portailsolidaire.calls.eligibility.Wording.facts;
import static org.portailsolidaire.calls.eligibility.Wording.plain;

/** How rules make the answer of a line, and lines that of a call. */
@Tag("plain")
class AnswerTests {

	@ParameterizedTest
	@CsvSource({ "MET MET, YES", "MET CANNOT_TELL, TO_CHECK", "MET CANNOT_TELL NOT_MET, NO", "NOT_MET, NO",
			"'', TO_CHECK" })
	void aLineSaysNoAsSoonAsOneRuleDoes(String verdicts, Answer answer) {
		List<Verdict> rules = verdicts.isEmpty() ? List.of()
				: List.of(verdicts.split(" ")).stream().map(Verdict::valueOf).toList();

		assertThat(Answer.ofRules(rules)).isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource({ "NO YES, YES", "NO TO_CHECK, TO_CHECK", "NO NO, NO", "TO_CHECK YES, YES", "'', TO_CHECK" })
	void aCallSaysWhatItsBestLineDoes(String lines, Answer answer) {
		List<Answer> answers = lines.isEmpty() ? List.of()
				: List.of(lines.split(" ")).stream().map(Answer::valueOf).toList();

		assertThat(Answer.ofLines(answers)).isEqualTo(answer);
	}

	@Test
	void eachLineIsJudgedByItsOwnRules() {
		CallAnswer answer = plain().line(new Rule.MinimumAge(24))
			.line(new Rule.MinimumAge(12))
			.line(new Rule.MinimumAge(12), new Rule.MaximumResources(10))
			.answer(facts().publishedOn(LocalDate.of(2025, 12, 1)).build());

		assertThat(answer.lines()).extracting(LineAnswer::answer)
			.containsExactly(Answer.NO, Answer.YES, Answer.TO_CHECK);
		assertThat(answer.answer()).isEqualTo(Answer.YES);
		assertThat(answer.day()).isEqualTo("2027-03-31");
	}

	@Test
	void rulesComeInTheOrderOfTheirSubjects() {
		List<RuleAnswer> rules = plain().forApplicants(ApplicantKind.ASSOCIATION)
			.project(100, 1, 2)
			.line(new Amounts(1, 2, 50), new Rule.MaximumInKind(1), new Rule.ActivitiesToCome(), new Rule.MinimumAge(1),
					new Rule.SeatInFrance())
			.answer(Facts.UNKNOWN)
			.lines()
			.getFirst()
			.rules();

		assertThat(rules).extracting(RuleAnswer::subject).isSorted().hasSize(9);
	}

	@Test
	void theSameContentFactsAndInstantGiveTheSameAnswer() {
		Wording call = plain().amounts(1, 2, 3).line(new Rule.MinimumAge(24), new Rule.MaximumResources(1));
		Facts facts = facts().publishedOn(LocalDate.of(2020, 1, 1)).resources(Map.of(2026, 1)).build();

		assertThat(call.answer(facts)).isEqualTo(call.answer(facts));
	}

}
