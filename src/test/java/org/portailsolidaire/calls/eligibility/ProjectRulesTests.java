package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.calls.eligibility.Sentence.Figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portailsolidaire.calls.eligibility.Verdict.CANNOT_TELL;
import static org.portailsolidaire.calls.eligibility.Verdict.MET;
import static org.portailsolidaire.calls.eligibility.Verdict.NOT_MET;
import static org.portailsolidaire.calls.eligibility.Wording.facts;
import static org.portailsolidaire.calls.eligibility.Wording.judged;
import static org.portailsolidaire.calls.eligibility.Wording.plain;
import static org.portailsolidaire.calls.eligibility.Wording.resources;

/** Each rule at its bounds, and without the fact it needs. */
@Tag("plain")
class ProjectRulesTests {

	@ParameterizedTest
	@CsvSource({ "11, NOT_MET", "12, MET", "36, MET", "37, NOT_MET" })
	void theProjectLastsBetweenBothBounds(int months, Verdict verdict) {
		assertThat(judged(new Rule.ProjectDuration(12, 36), facts().months(months).build()).verdict())
			.isEqualTo(verdict);
	}

	@Test
	void theDurationOfTheCallNarrowsThatOfTheLine() {
		Wording call = plain().project(null, 6, 24).line(new Rule.ProjectDuration(12, 36));

		assertThat(call.only(facts().months(11).build()).verdict()).isEqualTo(NOT_MET);
		assertThat(call.only(facts().months(24).build()).verdict()).isEqualTo(MET);
		assertThat(call.only(facts().months(25).build()).verdict()).isEqualTo(NOT_MET);
		assertThat(plain().project(null, 6, null).line().only(facts().months(6).build()).verdict()).isEqualTo(MET);
		assertThat(plain().project(null, null, 6).line().only(facts().months(7).build()).verdict()).isEqualTo(NOT_MET);
		assertThat(plain().project(null, 6, null).line().only(Facts.UNKNOWN).reason().key())
			.isEqualTo("eligibilite.duree.au-moins");
		assertThat(plain().project(null, null, 6).line().only(Facts.UNKNOWN).reason().key())
			.isEqualTo("eligibilite.duree.au-plus");
	}

	@Test
	void noDurationMeetsBoundsThatContradictEachOther() {
		assertThat(plain().project(null, null, 6).line(new Rule.ProjectDuration(12, 36)).only(Facts.UNKNOWN).verdict())
			.isEqualTo(NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "75000, MET", "75001, NOT_MET" })
	void theBudgetIsAtMostTheMaximum(int budget, Verdict verdict) {
		Facts facts = facts().budget(budget).build();

		assertThat(judged(new Rule.MaximumProjectBudget(75_000), facts).verdict()).isEqualTo(verdict);
		assertThat(
				plain().project(75_000, null, null).line(new Rule.MaximumProjectBudget(90_000)).only(facts).verdict())
			.isEqualTo(verdict);
	}

	@Test
	void theCountryIsOnTheListOfTheDayOfTheClosing() {
		Facts mali = facts().countries(Set.of("ML")).build();
		Wording call = plain().line(new Rule.DacCountry(List.of()));

		assertThat(call.closing(Instant.parse("2026-12-31T23:00:00Z")).only(mali).verdict()).isEqualTo(MET);
		assertThat(call.closing(Instant.parse("2027-01-01T23:00:00Z")).only(mali).verdict()).isEqualTo(NOT_MET);
		assertThat(judged(new Rule.DacCountry(List.of()), facts().countries(Set.of("FR")).build()).verdict())
			.isEqualTo(NOT_MET);
	}

	@Test
	void everyCountryOfTheProjectCounts() {
		Rule dac = new Rule.DacCountry(List.of("BJ"));

		assertThat(judged(dac, facts().countries(Set.of("TG")).build()).verdict()).isEqualTo(MET);
		assertThat(judged(dac, facts().countries(Set.of("TG", "BJ")).build()).verdict()).isEqualTo(NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "TG, MET", "BJ, NOT_MET", "FR, NOT_MET", ", CANNOT_TELL" })
	void theCountryIsInTheZonesOfTheCall(String country, Verdict verdict) {
		Facts facts = (country != null) ? facts().countries(Set.of(country)).build() : Facts.UNKNOWN;

		assertThat(plain().in(List.of("011"), List.of("BJ")).line().only(facts).verdict()).isEqualTo(verdict);
	}

	@Test
	void theWholeWorldIsNoRule() {
		assertThat(plain().in(List.of("001"), List.of()).line().answer(Facts.UNKNOWN).lines().getFirst().rules())
			.isEmpty();
		assertThat(plain().in(List.of("001"), List.of("ML"))
			.line()
			.only(facts().countries(Set.of("ML")).build())
			.verdict()).isEqualTo(NOT_MET);
	}

	@Test
	void zonesThatSayNoMoreThanARuleAreSaidOnce() {
		assertThat(plain().in(List.of("CAD"), List.of("ML"))
			.line(new Rule.DacCountry(List.of("ML", "BF")))
			.only(Facts.UNKNOWN)
			.reason()
			.key()).isEqualTo("eligibilite.cad.inconnu");
		assertThat(plain().in(List.of("CAD"), List.of("ML"))
			.line(new Rule.DacCountry(List.of()))
			.answer(Facts.UNKNOWN)
			.lines()
			.getFirst()
			.rules()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "SIGNED, MET, MET", "TO_SIGN, CANNOT_TELL, MET", "UNSIGNED, NOT_MET, MET", "NONE, NOT_MET, NOT_MET" })
	void aPartnerActsAndSignsWhereItMust(Partnership partnership, Verdict signed, Verdict any) {
		Facts facts = facts().partnership(partnership).build();

		assertThat(judged(new Rule.LocalPartner(true), facts).verdict()).isEqualTo(signed);
		assertThat(judged(new Rule.LocalPartner(true), facts).missing()).isEmpty();
		assertThat(judged(new Rule.LocalPartner(false), facts).verdict()).isEqualTo(any);
	}

	@ParameterizedTest
	@CsvSource({ "true, NOT_MET", "false, MET" })
	void anotherApplicationAndALateReportStandAgainst(boolean fact, Verdict verdict) {
		RuleAnswer other = judged(new Rule.OneApplicationPerSession(), facts().otherApplication(fact).build());
		RuleAnswer late = judged(new Rule.NoOverdueReport(), facts().overdueReport(fact).build());

		assertThat(other.verdict()).isEqualTo(verdict);
		assertThat(late.verdict()).isEqualTo(verdict);
		assertThat(late.remedy() != null).isEqualTo(fact);
		assertThat(judged(new Rule.ActivitiesToCome(), facts().toCome(!fact).build()).verdict()).isEqualTo(verdict);
	}

	@Test
	void aProjectIsNothingThatTheLineRefuses() {
		Rule rule = new Rule.NotByNature(List.of(Nature.EMERGENCY, Nature.FILM));

		assertThat(judged(rule, facts().natures(Set.of()).build()).verdict()).isEqualTo(MET);
		assertThat(judged(rule, facts().natures(Set.of(Nature.MICROCREDIT)).build()).verdict()).isEqualTo(MET);
		RuleAnswer film = judged(rule, facts().natures(Set.of(Nature.FILM, Nature.MICROCREDIT)).build());
		assertThat(film.verdict()).isEqualTo(NOT_MET);
		assertThat(film.reason().figures()).containsExactly(new Figure.Terms(List.of("regle.nature.film")));
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-31T15:00:00Z, 2027-03-31", "2027-03-31T22:00:00Z, 2027-03-31",
			"2027-03-31T21:59:00Z, 2027-03-31", "2027-03-31T22:01:00Z, 2027-04-01", "2026-12-31T23:00:00Z, 2026-12-31",
			"2026-12-31T23:30:00Z, 2027-01-01" })
	void theDayOfTheClosingIsThatStatedInParis(Instant closing, LocalDate day) {
		assertThat(new CallCalendar(null, closing, null).rulesDay(Wording.NOW)).isEqualTo(day);
	}

	@Test
	void aStandingCallIsJudgedTodayAndAnEditionAtTheEndOfItsYear() {
		CallCalendar standing = new CallCalendar(null, null, null);

		assertThat(standing.rulesDay(Instant.parse("2026-11-22T22:59:59Z"))).isEqualTo("2026-11-22");
		assertThat(standing.rulesDay(Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo("2026-11-23");
		assertThat(new CallCalendar(null, null, 2027).rulesDay(Wording.NOW)).isEqualTo("2027-12-31");
		Wording call = plain().on(standing).line(new Rule.MinimumAge(12));
		Facts facts = facts().publishedOn(LocalDate.of(2025, 11, 23)).build();
		assertThat(Wording.JUDGE.call(call.content(), facts, Instant.parse("2026-11-22T22:59:59Z")).answer())
			.isEqualTo(Answer.NO);
		assertThat(Wording.JUDGE.call(call.content(), facts, Instant.parse("2026-11-22T23:00:00Z")).answer())
			.isEqualTo(Answer.YES);
		assertThat(Wording.JUDGE
			.call(plain().on(standing).line(new Rule.MaximumResources(5)).content(),
					facts().resources(Map.of(2025, 4)).build(), Wording.NOW)
			.answer()).isEqualTo(Answer.YES);
	}

}
