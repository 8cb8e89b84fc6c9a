package org.portailsolidaire.calls.eligibility;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.eligibility.RuleAnswer.Subject;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Euros;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Percent;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Plain;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Range;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Share;

/**
 * The rules on amounts and shares. Shares are compared in euros, exactly: 7 025 € of 14
 * 050 € is 50 %, 7 026 € is more.
 */
final class MoneyRules {

	private static final long HUNDRED = 100;

	private MoneyRules() {
	}

	/** The whole budget is at most an amount, included. */
	static RuleAnswer budget(int most, Facts facts) {
		Integer budget = facts.budget();
		if (budget == null) {
			return RuleAnswer.cannotTell(Subject.BUDGET, Set.of(AskedFact.BUDGET), "regle.budget-max", new Euros(most));
		}
		return (budget <= most)
				? RuleAnswer.met(Subject.BUDGET, "eligibilite.budget.oui", new Euros(budget), new Euros(most))
				: RuleAnswer.notMet(Subject.BUDGET, "eligibilite.budget.non", new Euros(budget), new Euros(most))
					.unless("eligibilite.budget.remede", new Euros(most));
	}

	/**
	 * What is asked is within bounds, included; above the maximum, within the higher
	 * ceiling for those who may have it.
	 * @param amounts with a minimum or a maximum
	 * @param year of the resources that the higher ceiling looks at
	 */
	static RuleAnswer amount(Amounts amounts, Rule.@Nullable HigherCeiling ceiling, Facts facts, int year) {
		Integer asked = facts.asked();
		int least = (amounts.min() != null) ? amounts.min() : 0;
		int most = (amounts.max() != null) ? amounts.max() : Integer.MAX_VALUE;
		if (asked == null) {
			return boundsToSay(least, most);
		}
		if (asked < least) {
			return RuleAnswer.notMet(Subject.AMOUNT, "eligibilite.montant.trop-peu", new Euros(asked), new Euros(least))
				.unless("eligibilite.montant.au-moins", new Euros(least));
		}
		if (asked <= most) {
			return RuleAnswer.met(Subject.AMOUNT, "eligibilite.montant.oui", new Euros(asked));
		}
		if (ceiling == null || ceiling.amount() <= most) {
			return tooMuch(asked, most, most);
		}
		return (asked > ceiling.amount()) ? tooMuch(asked, ceiling.amount(), most)
				: higherCeiling(ceiling, asked, most, facts, year);
	}

	private static RuleAnswer boundsToSay(int least, int most) {
		Set<AskedFact> missing = Set.of(AskedFact.ASKED);
		if (least == most) {
			return RuleAnswer.cannotTell(Subject.AMOUNT, missing, "regle.montant-exact", new Euros(most));
		}
		if (most == Integer.MAX_VALUE) {
			return RuleAnswer.cannotTell(Subject.AMOUNT, missing, "eligibilite.montant.minimum", new Euros(least));
		}
		return (least > 0) ? RuleAnswer.cannotTell(Subject.AMOUNT, missing, "regle.montant", new Range(least, most))
				: RuleAnswer.cannotTell(Subject.AMOUNT, missing, "regle.montant-max", new Euros(most));
	}

	private static RuleAnswer tooMuch(int asked, int most, int forEveryone) {
		return RuleAnswer.notMet(Subject.AMOUNT, "eligibilite.montant.trop", new Euros(asked), new Euros(most))
			.unless("eligibilite.montant.au-plus", new Euros(forEveryone));
	}

	/** Resources above the amount, which is excluded, and a good earlier report. */
	private static RuleAnswer higherCeiling(Rule.HigherCeiling ceiling, int asked, int most, Facts facts, int year) {
		Integer resources = facts.resourcesOf(year);
		if (resources != null && resources <= ceiling.minimumResources()) {
			return RuleAnswer
				.notMet(Subject.AMOUNT, "eligibilite.palier.ressources", new Euros(asked), new Euros(most),
						new Euros(ceiling.minimumResources()), new Plain(year), new Euros(resources))
				.unless("eligibilite.montant.au-plus", new Euros(most));
		}
		Boolean record = facts.goodRecord();
		if (record != null && !record) {
			return RuleAnswer.notMet(Subject.AMOUNT, "eligibilite.palier.bilan", new Euros(asked), new Euros(most))
				.unless("eligibilite.montant.au-plus", new Euros(most));
		}
		if (resources != null && record != null) {
			return RuleAnswer.met(Subject.AMOUNT, "eligibilite.palier.oui", new Euros(asked),
					new Euros(ceiling.amount()));
		}
		Set<AskedFact> missing = EnumSet.noneOf(AskedFact.class);
		if (resources == null) {
			missing.add(AskedFact.RESOURCES);
		}
		if (record == null) {
			missing.add(AskedFact.GOOD_RECORD);
		}
		return RuleAnswer.cannotTell(Subject.AMOUNT, missing, "eligibilite.palier.inconnu", new Euros(asked),
				new Euros(most), new Euros(ceiling.minimumResources()), new Plain(year));
	}

	/** What is asked is at most a share of the eligible costs. */
	static RuleAnswer share(int percent, @Nullable Integer least, Facts facts) {
		Integer asked = facts.asked();
		Integer budget = facts.costs();
		if (asked == null || budget == null) {
			return missing(Subject.SHARE, asked, AskedFact.ASKED, budget, "regle.part", percent);
		}
		Share share = new Share(asked, budget, true);
		if (asked * HUNDRED <= (long) percent * budget) {
			return RuleAnswer.met(Subject.SHARE, "eligibilite.part.oui", new Euros(asked), new Euros(budget), share,
					new Percent(percent));
		}
		RuleAnswer answer = RuleAnswer.notMet(Subject.SHARE, "eligibilite.part.non", new Euros(asked),
				new Euros(budget), share, new Percent(percent));
		int most = (int) ((long) percent * budget / HUNDRED);
		int lowest = (least != null) ? least : 1;
		return (most >= lowest) ? answer.unless("eligibilite.montant.au-plus", new Euros(most))
				: answer.unless("eligibilite.part.budget", new Euros(bounded(Math.ceilDiv(lowest * HUNDRED, percent))));
	}

	/** Own or other funds are at least a share of the eligible costs. */
	static RuleAnswer ownFunds(Rule.MinimumOwnFunds rule, Facts facts) {
		Integer own = facts.ownFunds();
		Integer budget = facts.costs();
		if (own == null || budget == null) {
			return missing(Subject.OWN_FUNDS, own, AskedFact.OWN_FUNDS, budget, "regle.fonds-propres", rule.percent());
		}
		Share share = new Share(own, budget, false);
		long needed = (long) rule.percent() * budget;
		return (own * HUNDRED >= needed)
				? RuleAnswer.met(Subject.OWN_FUNDS, "eligibilite.fonds-propres.oui", new Euros(own), share,
						new Percent(rule.percent()))
				: RuleAnswer
					.notMet(Subject.OWN_FUNDS, "eligibilite.fonds-propres.non", new Euros(own), share,
							new Percent(rule.percent()))
					.unless("eligibilite.fonds-propres.remede", new Euros((int) Math.ceilDiv(needed, HUNDRED)));
	}

	/** Contributions in kind are at most a share of the budget. */
	static RuleAnswer inKind(Rule.MaximumInKind rule, Facts facts) {
		Integer inKind = facts.inKind();
		Integer budget = facts.budget();
		if (inKind == null || budget == null) {
			return missing(Subject.IN_KIND, inKind, AskedFact.IN_KIND, budget, "regle.valorisations", rule.percent());
		}
		Share share = new Share(inKind, budget, true);
		long allowed = (long) rule.percent() * budget;
		return (inKind * HUNDRED <= allowed)
				? RuleAnswer.met(Subject.IN_KIND, "eligibilite.valorisations.oui", new Euros(inKind), share,
						new Percent(rule.percent()))
				: RuleAnswer
					.notMet(Subject.IN_KIND, "eligibilite.valorisations.non", new Euros(inKind), share,
							new Percent(rule.percent()))
					.unless("eligibilite.valorisations.remede", new Euros((int) (allowed / HUNDRED)));
	}

	private static RuleAnswer missing(Subject subject, @Nullable Integer part, AskedFact question,
			@Nullable Integer budget, String key, int percent) {
		Set<AskedFact> missing = EnumSet.noneOf(AskedFact.class);
		if (part == null) {
			missing.add(question);
		}
		if (budget == null) {
			missing.add(AskedFact.BUDGET);
		}
		return RuleAnswer.cannotTell(subject, missing, key, new Percent(percent));
	}

	private static int bounded(long amount) {
		return (int) Math.min(amount, Integer.MAX_VALUE);
	}

}
