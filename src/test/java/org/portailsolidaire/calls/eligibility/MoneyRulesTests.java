package org.portailsolidaire.calls.eligibility;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portailsolidaire.calls.eligibility.Verdict.CANNOT_TELL;
import static org.portailsolidaire.calls.eligibility.Verdict.MET;
import static org.portailsolidaire.calls.eligibility.Verdict.NOT_MET;
import static org.portailsolidaire.calls.eligibility.Wording.facts;
import static org.portailsolidaire.calls.eligibility.Wording.judged;
import static org.portailsolidaire.calls.eligibility.Wording.plain;

/** Amounts and shares at their bounds. */
@Tag("plain")
class MoneyRulesTests {

	@ParameterizedTest
	@CsvSource({ "2999, NOT_MET, 3000", "3000, MET,", "12500, MET,", "12501, NOT_MET, 12500",
			"1000000000, NOT_MET, 12500" })
	void whatIsAskedIsWithinBothBounds(int asked, Verdict verdict, @Nullable Integer remedy) {
		RuleAnswer answer = plain().amounts(3000, 12_500, null).line().only(facts().asked(asked).build());

		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(remedy(answer)).isEqualTo(remedy);
	}

	private static @Nullable Integer remedy(RuleAnswer answer) {
		return (answer.remedy() != null && answer.remedy().figures().getFirst() instanceof Euros euros)
				? (Integer) euros.amount() : null;
	}

	@ParameterizedTest
	@CsvSource({ "3000, 12500, regle.montant", "0, 12500, regle.montant-max", ", 12500, regle.montant-max",
			"3000,, eligibilite.montant.minimum", "5000, 5000, regle.montant-exact" })
	void saysTheBoundsWhenNothingIsAskedYet(@Nullable Integer min, @Nullable Integer max, String key) {
		RuleAnswer answer = plain().amounts(min, max, null).line().only(Facts.UNKNOWN);

		assertThat(answer.reason().key()).isEqualTo(key);
		assertThat(answer.missing()).containsExactly(AskedFact.ASKED);
	}

	@Test
	void theBoundsOfTheLineComeBeforeThoseOfTheCall() {
		Wording call = plain().amounts(3000, 12_500, null).line(new Amounts(null, 20_000, null));

		assertThat(call.only(facts().asked(20_000).build()).verdict()).isEqualTo(MET);
		assertThat(call.only(facts().asked(2999).build()).verdict()).isEqualTo(NOT_MET);
	}

	@Test
	void unknownBoundsAreNoRule() {
		assertThat(plain().line().answer(Facts.UNKNOWN).lines().getFirst().rules()).isEmpty();
		assertThat(plain().amounts(0, null, 100).line().answer(Facts.UNKNOWN).lines().getFirst().rules()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "12500,,, MET", "12501, true, 50001, MET", "20000, true, 50001, MET", "20001, true, 50001, NOT_MET",
			"12501, true, 50000, NOT_MET", "12501, false, 50001, NOT_MET", "12501,, 50001, CANNOT_TELL",
			"12501, true,, CANNOT_TELL", "12501,,, CANNOT_TELL", "12501, false,, NOT_MET", "12501,, 50000, NOT_MET" })
	void theHigherCeilingIsForGoodRecordsAndEnoughResources(int asked, @Nullable Boolean record,
			@Nullable Integer resources, Verdict verdict) {
		FactsBuilder facts = facts().asked(asked).goodRecord(record);
		if (resources != null) {
			facts.resources(Map.of(2026, resources));
		}
		RuleAnswer answer = plain().amounts(3000, 12_500, null)
			.line(new Rule.HigherCeiling(20_000, 50_000))
			.only(facts.build());

		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(remedy(answer)).isEqualTo((verdict == NOT_MET) ? Integer.valueOf(12_500) : null);
	}

	@Test
	void theHigherCeilingAsksForWhatItNeedsOnlyAboveTheMaximum() {
		Wording call = plain().amounts(3000, 12_500, null).line(new Rule.HigherCeiling(20_000, 50_000));

		assertThat(call.only(Facts.UNKNOWN).missing()).containsExactly(AskedFact.ASKED);
		assertThat(call.only(facts().asked(15_000).build()).missing())
			.isEqualTo(Set.of(AskedFact.RESOURCES, AskedFact.GOOD_RECORD));
	}

	@Test
	void aHigherCeilingBelowTheMaximumChangesNothing() {
		Wording call = plain().amounts(null, 12_500, null).line(new Rule.HigherCeiling(12_500, 0));

		assertThat(call.only(facts().asked(12_501).build()).verdict()).isEqualTo(NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "7025, 14050, MET,", "7026, 14050, NOT_MET, 7025", "7026, 14051, NOT_MET, 7025",
			"1000000000, 1000000000, NOT_MET, 500000000" })
	void whatIsAskedIsAtMostItsShare(int asked, int budget, Verdict verdict, @Nullable Integer remedy) {
		RuleAnswer answer = plain().amounts(null, null, 50).line().only(facts().asked(asked).budget(budget).build());

		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(remedy(answer)).isEqualTo(remedy);
	}

	@Test
	void aBudgetTooSmallForTheLeastGrantWouldHaveToBeLarger() {
		RuleAnswer share = plain().amounts(3000, null, 40)
			.line()
			.answer(facts().asked(3000).budget(7000).build())
			.lines()
			.getFirst()
			.with(NOT_MET)
			.getFirst();

		assertThat(share.remedy()).isEqualTo(Sentence.of("eligibilite.part.budget", new Euros(7500)));
	}

	@Test
	void aShareNeedsBothAmounts() {
		Wording call = plain().amounts(null, null, 50).line();

		assertThat(call.only(facts().asked(1).build()).missing()).containsExactly(AskedFact.BUDGET);
		assertThat(call.only(facts().budget(1).build()).missing()).containsExactly(AskedFact.ASKED);
		assertThat(call.only(facts().budget(1).build()).verdict()).isEqualTo(CANNOT_TELL);
	}

	@ParameterizedTest
	@CsvSource({ "3513, 14050, MET,", "3512, 14050, NOT_MET, 3513", "0, 100, NOT_MET, 25", "25, 100, MET," })
	void ownFundsAreAtLeastTheirShare(int own, int budget, Verdict verdict, @Nullable Integer remedy) {
		RuleAnswer answer = judged(new Rule.MinimumOwnFunds(25), facts().ownFunds(own).budget(budget).build());

		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(remedy(answer)).isEqualTo(remedy);
	}

	@ParameterizedTest
	@CsvSource({ "3512, 14050, MET,", "3513, 14050, NOT_MET, 3512", "0, 100, MET," })
	void contributionsInKindAreAtMostTheirShare(int inKind, int budget, Verdict verdict, @Nullable Integer remedy) {
		RuleAnswer answer = judged(new Rule.MaximumInKind(25), facts().inKind(inKind).budget(budget).build());

		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(remedy(answer)).isEqualTo(remedy);
	}

}
