package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.calls.Rule.LegalForm.Form;
import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.calls.eligibility.Facts.Seat;
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
class RulesTests {

	static Stream<Rule> rules() {
		return Stream.of(new Rule.LegalForm(List.of(Form.LAW_1901)), new Rule.SeatInFrance(),
				new Rule.SeatInRegion(List.of("84")), new Rule.MinimumAge(24), new Rule.MaximumResources(1),
				new Rule.MinimumResources(1), new Rule.MinimumOwnFunds(25), new Rule.MaximumInKind(25),
				new Rule.ProjectDuration(1, 2), new Rule.MaximumProjectBudget(1), new Rule.DacCountry(List.of()),
				new Rule.LocalPartner(true), new Rule.LocalPartner(false), new Rule.OneApplicationPerSession(),
				new Rule.NoOverdueReport(), new Rule.ActivitiesToCome(), new Rule.NotByNature(List.of(Nature.FILM)));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void nothingIsRefusedForWantOfAFact(Rule rule) {
		RuleAnswer answer = judged(rule, Facts.UNKNOWN);

		assertThat(answer.verdict()).isEqualTo(CANNOT_TELL);
		assertThat(answer.missing()).isNotEmpty();
		assertThat(answer.remedy()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "LAW_1901_ASSOCIATION, MET", "LAW_1908_ASSOCIATION, NOT_MET", "ANY_ASSOCIATION, CANNOT_TELL",
			"DIASPORA_ASSOCIATION, CANNOT_TELL", "FUND, NOT_MET", "FOUNDATION, MET", "AUTHORITY, NOT_MET",
			"OTHER, NOT_MET" })
	void aStructureHasOneOfTheForms(Structure structure, Verdict verdict) {
		Rule rule = new Rule.LegalForm(List.of(Form.LAW_1901, Form.FOUNDATION));

		assertThat(judged(rule, facts().structure(structure).build()).verdict()).isEqualTo(verdict);
	}

	@Test
	void anAssociationWhoseLawIsNotSaidHasEitherForm() {
		Rule both = new Rule.LegalForm(List.of(Form.LAW_1901, Form.LAW_1908));

		assertThat(judged(both, facts().structure(Structure.ANY_ASSOCIATION).build()).verdict()).isEqualTo(MET);
	}

	@ParameterizedTest
	@CsvSource({ "ASSOCIATION, LAW_1901_ASSOCIATION, MET", "ASSOCIATION, DIASPORA_ASSOCIATION, MET",
			"DIASPORA, LAW_1901_ASSOCIATION, CANNOT_TELL", "DIASPORA, DIASPORA_ASSOCIATION, MET",
			"YOUTH_GROUP, LAW_1908_ASSOCIATION, CANNOT_TELL", "LOCAL_AUTHORITY, LAW_1901_ASSOCIATION, NOT_MET",
			"LOCAL_AUTHORITY, AUTHORITY, MET", "ASSOCIATION, FUND, NOT_MET", "LOCAL_CSO, CSO, MET",
			"SOCIAL_ENTERPRISE, ENTERPRISE, MET", "SCHOOL_OR_UNIVERSITY, SCHOOL, MET", "YOUTH_GROUP, YOUNG_PEOPLE, MET",
			"ASSOCIATION, OTHER, NOT_MET", "ASSOCIATION,, CANNOT_TELL" })
	void aCallIsForKindsOfApplicants(ApplicantKind kind, Structure structure, Verdict verdict) {
		assertThat(plain().forApplicants(kind).line().only(facts().structure(structure).build()).verdict())
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@EnumSource(ApplicantKind.class)
	void everyKindOfApplicantIsSomeStructure(ApplicantKind kind) {
		assertThat(Structure.values()).anyMatch((structure) -> structure.kinds().contains(kind));
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	void everyFormIsSomeStructure(Form form) {
		assertThat(Structure.values()).anyMatch((structure) -> structure.forms().equals(Set.of(form)));
	}

	@ParameterizedTest
	@CsvSource({ "true, 84, MET, MET", "true, 11, MET, NOT_MET", "true, 988, MET, NOT_MET", "true, 975, MET, NOT_MET",
			"true,, MET, CANNOT_TELL", "false,, NOT_MET, NOT_MET" })
	void theSeatIsInFranceAndInItsRegion(boolean inFrance, String region, Verdict france, Verdict inRegion) {
		Facts facts = facts().seat(new Seat(inFrance, region)).build();

		assertThat(judged(new Rule.SeatInFrance(), facts).verdict()).isEqualTo(france);
		assertThat(judged(new Rule.SeatInRegion(List.of("84", "27")), facts).verdict()).isEqualTo(inRegion);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-31, 24, MET", "2025-04-01, 24, NOT_MET", "2025-03-30, 24, MET", "2026-09-30, 6, MET",
			"2026-10-01, 6, NOT_MET", "2027-03-31, 0, MET", "2027-04-01, 0, NOT_MET" })
	void anAssociationIsOldEnoughOnTheDayOfTheClosing(LocalDate published, int months, Verdict verdict) {
		assertThat(judged(new Rule.MinimumAge(months), facts().publishedOn(published).build()).verdict())
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-29, 12, 2025-02-28T23:00:00Z, MET", "2024-02-29, 12, 2025-02-27T23:00:00Z, NOT_MET",
			"2024-02-29, 48, 2028-02-28T23:00:00Z, NOT_MET", "2024-02-29, 48, 2028-02-29T23:00:00Z, MET",
			"2026-08-31, 6, 2027-02-28T23:00:00Z, MET", "2026-08-31, 6, 2027-02-27T23:00:00Z, NOT_MET" })
	void monthsAreThoseOfTheCalendar(LocalDate published, int months, Instant closing, Verdict verdict) {
		assertThat(plain().closing(closing)
			.line(new Rule.MinimumAge(months))
			.only(facts().publishedOn(published).build())
			.verdict()).isEqualTo(verdict);
	}

	@Test
	void saysOnWhichDayAnAssociationWillBeOldEnough() {
		RuleAnswer answer = judged(new Rule.MinimumAge(24), facts().publishedOn(LocalDate.of(2025, 5, 3)).build());

		assertThat(answer.remedy()).isEqualTo(Sentence.of("eligibilite.anciennete.remede", new Figure.Duration(24),
				new Figure.Day(LocalDate.of(2027, 5, 3))));
	}

	@ParameterizedTest
	@CsvSource({ "199999, MET, NOT_MET", "200000, NOT_MET, MET", "200001, NOT_MET, MET", "0, MET, NOT_MET" })
	void resourcesAreBelowTheMaximumAndAtLeastTheMinimum(int amount, Verdict most, Verdict least) {
		assertThat(judged(new Rule.MaximumResources(200_000), resources(2026, amount)).verdict()).isEqualTo(most);
		assertThat(judged(new Rule.MinimumResources(200_000), resources(2026, amount)).verdict()).isEqualTo(least);
	}

	@Test
	void resourcesAreThoseOfTheYearBeforeTheClosing() {
		assertThat(judged(new Rule.MaximumResources(10), resources(2025, 5)).verdict()).isEqualTo(CANNOT_TELL);
		assertThat(plain().closing(Instant.parse("2026-12-31T23:00:00Z"))
			.line(new Rule.MaximumResources(10))
			.only(resources(2025, 5))
			.verdict()).isEqualTo(MET);
	}

}
