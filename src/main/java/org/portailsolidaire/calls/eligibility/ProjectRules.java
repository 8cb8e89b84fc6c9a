package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.calls.eligibility.RuleAnswer.Subject;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Day;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Places;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Plain;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Terms;
import org.portailsolidaire.reference.Zones;

/** The rules on what is done, where and with whom. */
final class ProjectRules {

	private ProjectRules() {
	}

	/**
	 * Every country of the project is in a zone of the call, and in none that it leaves
	 * out.
	 * @param countriesOf the countries of a zone that day
	 */
	static RuleAnswer zones(List<String> zones, List<String> excluded, Facts facts,
			Function<String, Set<String>> countriesOf) {
		Places wanted = new Places(zones);
		if (facts.countries().isEmpty()) {
			return RuleAnswer.cannotTell(Subject.COUNTRY, Set.of(AskedFact.COUNTRY), "eligibilite.zone.inconnu",
					wanted);
		}
		List<String> leftOut = those(facts, (country) -> anyHolds(excluded, country, countriesOf));
		if (!leftOut.isEmpty()) {
			return RuleAnswer.notMet(Subject.COUNTRY, "eligibilite.zone.exclue", new Places(leftOut));
		}
		List<String> elsewhere = those(facts, (country) -> !anyHolds(zones, country, countriesOf));
		return elsewhere.isEmpty() ? RuleAnswer.met(Subject.COUNTRY, "eligibilite.zone.oui", countries(facts))
				: RuleAnswer.notMet(Subject.COUNTRY, "eligibilite.zone.non", new Places(elsewhere), wanted);
	}

	/** Every country of the project is on the list that day, and is not excluded. */
	static RuleAnswer dacCountry(Rule.DacCountry rule, Facts facts, LocalDate day,
			Function<String, Set<String>> countriesOf) {
		if (facts.countries().isEmpty()) {
			return RuleAnswer.cannotTell(Subject.COUNTRY, Set.of(AskedFact.COUNTRY), "eligibilite.cad.inconnu",
					new Day(day));
		}
		List<String> leftOut = those(facts, (country) -> anyHolds(rule.excluded(), country, countriesOf));
		if (!leftOut.isEmpty()) {
			return RuleAnswer.notMet(Subject.COUNTRY, "eligibilite.zone.exclue", new Places(leftOut));
		}
		Set<String> list = countriesOf.apply(Zones.DAC);
		List<String> unlisted = those(facts, (country) -> !list.contains(country));
		return unlisted.isEmpty()
				? RuleAnswer.met(Subject.COUNTRY, "eligibilite.cad.oui", countries(facts), new Day(day))
				: RuleAnswer.notMet(Subject.COUNTRY, "eligibilite.cad.non", new Places(unlisted), new Day(day));
	}

	private static boolean anyHolds(List<String> zones, String country, Function<String, Set<String>> countriesOf) {
		return zones.stream().anyMatch((zone) -> countriesOf.apply(zone).contains(country));
	}

	private static List<String> those(Facts facts, Predicate<String> what) {
		return facts.countries().stream().filter(what).sorted().toList();
	}

	private static Places countries(Facts facts) {
		return new Places(facts.countries().stream().sorted().toList());
	}

	static RuleAnswer localPartner(Rule.LocalPartner rule, Facts facts, LocalDate day) {
		Partnership partnership = facts.partnership();
		boolean signed = rule.signedAgreement();
		return switch (partnership) {
			case null -> RuleAnswer.cannotTell(Subject.PARTNERSHIP, Set.of(AskedFact.PARTNERSHIP),
					signed ? "eligibilite.partenaire.inconnu-convention" : "eligibilite.partenaire.inconnu");
			case NONE -> RuleAnswer.notMet(Subject.PARTNERSHIP, "eligibilite.partenaire.non")
				.unless(signed ? "eligibilite.partenaire.remede-convention" : "eligibilite.partenaire.remede");
			case SIGNED -> RuleAnswer.met(Subject.PARTNERSHIP,
					signed ? "eligibilite.partenaire.oui-convention" : "eligibilite.partenaire.oui");
			case TO_SIGN ->
				signed ? RuleAnswer.cannotTell(Subject.PARTNERSHIP, Set.of(), "eligibilite.partenaire.a-signer",
						new Day(day)) : RuleAnswer.met(Subject.PARTNERSHIP, "eligibilite.partenaire.oui");
			case UNSIGNED -> signed
					? RuleAnswer.notMet(Subject.PARTNERSHIP, "eligibilite.partenaire.sans-convention")
						.unless("eligibilite.partenaire.remede-signer", new Day(day))
					: RuleAnswer.met(Subject.PARTNERSHIP, "eligibilite.partenaire.oui");
		};
	}

	static RuleAnswer activitiesToCome(Facts facts) {
		Boolean toCome = facts.toCome();
		if (toCome == null) {
			return RuleAnswer.cannotTell(Subject.ACTIVITIES, Set.of(AskedFact.TO_COME), "eligibilite.a-venir.inconnu");
		}
		return toCome ? RuleAnswer.met(Subject.ACTIVITIES, "eligibilite.a-venir.oui")
				: RuleAnswer.notMet(Subject.ACTIVITIES, "eligibilite.a-venir.non").unless("eligibilite.a-venir.remede");
	}

	static RuleAnswer notByNature(Rule.NotByNature rule, Facts facts) {
		Set<Nature> natures = facts.natures();
		if (natures == null) {
			return RuleAnswer.cannotTell(Subject.NATURE, Set.of(AskedFact.NATURE), "eligibilite.nature.inconnu",
					names(rule.natures()));
		}
		List<Nature> refused = rule.natures().stream().filter(natures::contains).toList();
		return refused.isEmpty() ? RuleAnswer.met(Subject.NATURE, "eligibilite.nature.oui")
				: RuleAnswer.notMet(Subject.NATURE, "eligibilite.nature.non", names(refused));
	}

	private static Terms names(List<Nature> natures) {
		return new Terms(natures.stream()
			.map((nature) -> "regle.nature." + nature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList());
	}

	/** Between so many months, both included; 0 and the largest integer are no bound. */
	static RuleAnswer duration(int least, int most, Facts facts) {
		Integer months = facts.months();
		if (least > most) {
			return RuleAnswer.notMet(Subject.DURATION, "eligibilite.duree.contradiction", new Plain(least),
					new Plain(most));
		}
		if (months == null) {
			Set<AskedFact> missing = Set.of(AskedFact.MONTHS);
			if (most == Integer.MAX_VALUE) {
				return RuleAnswer.cannotTell(Subject.DURATION, missing, "eligibilite.duree.au-moins", new Plain(least));
			}
			return (least == 0)
					? RuleAnswer.cannotTell(Subject.DURATION, missing, "eligibilite.duree.au-plus", new Plain(most))
					: RuleAnswer.cannotTell(Subject.DURATION, missing, "regle.duree", new Plain(least),
							new Plain(most));
		}
		if (months < least) {
			return RuleAnswer
				.notMet(Subject.DURATION, "eligibilite.duree.trop-court", new Plain(months), new Plain(least))
				.unless("eligibilite.duree.allonger", new Plain(least));
		}
		return (months <= most) ? RuleAnswer.met(Subject.DURATION, "eligibilite.duree.oui", new Plain(months))
				: RuleAnswer.notMet(Subject.DURATION, "eligibilite.duree.trop-long", new Plain(months), new Plain(most))
					.unless("eligibilite.duree.raccourcir", new Plain(most));
	}

}
