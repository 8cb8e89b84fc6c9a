package org.portailsolidaire.demo;

import java.util.List;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.Rule;

/** Amounts, rules and kinds of applicants that go together well enough. */
final class MadeUpRules {

	private static final List<Integer> SMALLEST = List.of(500, 1000, 1500, 2000, 3000, 5000, 8000, 10_000, 20_000,
			50_000);

	private static final List<List<ApplicantKind>> APPLICANTS = List.of(List.of(ApplicantKind.ASSOCIATION),
			List.of(ApplicantKind.ASSOCIATION, ApplicantKind.DIASPORA), List.of(ApplicantKind.DIASPORA),
			List.of(ApplicantKind.ASSOCIATION, ApplicantKind.LOCAL_CSO),
			List.of(ApplicantKind.ASSOCIATION, ApplicantKind.LOCAL_AUTHORITY), List.of(ApplicantKind.LOCAL_CSO),
			List.of(ApplicantKind.LOCAL_CSO, ApplicantKind.SOCIAL_ENTERPRISE),
			List.of(ApplicantKind.ASSOCIATION, ApplicantKind.SCHOOL_OR_UNIVERSITY),
			List.of(ApplicantKind.YOUTH_GROUP, ApplicantKind.SCHOOL_OR_UNIVERSITY),
			List.of(ApplicantKind.LOCAL_AUTHORITY));

	private MadeUpRules() {
	}

	static List<ApplicantKind> applicants(Dice dice) {
		return dice.percent(15) ? List.of() : dice.one(APPLICANTS);
	}

	static Amounts amounts(Dice dice) {
		if (dice.percent(8)) {
			return new Amounts(null, null, null);
		}
		int min = dice.one(SMALLEST);
		return new Amounts(dice.maybe(80, () -> min), min * dice.from(2, 10),
				dice.maybe(75, () -> 5 * dice.from(10, 19)));
	}

	static List<Rule> rules(Dice dice) {
		List<Rule> rules = List.of(
				new Rule.LegalForm(List.of(Rule.LegalForm.Form.LAW_1901, Rule.LegalForm.Form.LAW_1908)),
				new Rule.SeatInFrance(), new Rule.MinimumAge(12 * dice.from(1, 3)),
				new Rule.MaximumResources(50_000 * dice.from(1, 20)), new Rule.MinimumOwnFunds(5 * dice.from(1, 4)),
				new Rule.MaximumInKind(5 * dice.from(2, 6)),
				new Rule.ProjectDuration(dice.from(3, 9), 6 * dice.from(3, 6)),
				new Rule.MaximumProjectBudget(10_000 * dice.from(2, 30)), new Rule.DacCountry(List.of()),
				new Rule.LocalPartner(dice.percent(50)), new Rule.OneApplicationPerSession(),
				new Rule.NoOverdueReport(), new Rule.ActivitiesToCome(),
				new Rule.NotByNature(dice.some(2, List.of(Rule.NotByNature.Nature.values()))));
		return dice.some(dice.from(0, 6), rules);
	}

}
