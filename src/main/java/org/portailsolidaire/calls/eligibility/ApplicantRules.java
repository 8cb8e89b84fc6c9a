package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.eligibility.RuleAnswer.Subject;
import org.portailsolidaire.calls.eligibility.Sentence.Figure;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Day;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Duration;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Euros;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Plain;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Regions;
import org.portailsolidaire.calls.eligibility.Sentence.Figure.Terms;

/** The rules on who applies. */
final class ApplicantRules {

	private ApplicantRules() {
	}

	/** The kinds of applicant that the call is for. */
	static RuleAnswer kinds(List<ApplicantKind> wanted, Facts facts) {
		Terms kinds = new Terms(wanted.stream().map((kind) -> "eligibilite.genre." + code(kind)).toList());
		Structure structure = facts.structure();
		if (structure == null) {
			return RuleAnswer.cannotTell(Subject.APPLICANT, Set.of(AskedFact.STRUCTURE), "eligibilite.type.inconnu",
					kinds);
		}
		if (!Collections.disjoint(wanted, structure.kinds())) {
			return RuleAnswer.met(Subject.APPLICANT, "eligibilite.type.oui", name(structure));
		}
		if (!Collections.disjoint(wanted, structure.possibleKinds())) {
			return RuleAnswer.cannotTell(Subject.APPLICANT, Set.of(AskedFact.STRUCTURE), "eligibilite.type.peut-etre",
					kinds, name(structure));
		}
		return RuleAnswer.notMet(Subject.APPLICANT, "eligibilite.type.non", kinds, name(structure));
	}

	static RuleAnswer legalForm(Rule.LegalForm rule, Facts facts) {
		Terms forms = new Terms(rule.forms().stream().map((form) -> "regle.forme." + code(form)).toList());
		Structure structure = facts.structure();
		if (structure == null) {
			return RuleAnswer.cannotTell(Subject.LEGAL_FORM, Set.of(AskedFact.STRUCTURE), "eligibilite.forme.inconnu",
					forms);
		}
		if (!structure.forms().isEmpty() && rule.forms().containsAll(structure.forms())) {
			return RuleAnswer.met(Subject.LEGAL_FORM, "eligibilite.forme.oui", name(structure));
		}
		if (Collections.disjoint(rule.forms(), structure.forms())) {
			return RuleAnswer.notMet(Subject.LEGAL_FORM, "eligibilite.forme.non", forms, name(structure));
		}
		return RuleAnswer.cannotTell(Subject.LEGAL_FORM, Set.of(AskedFact.STRUCTURE), "eligibilite.forme.inconnu",
				forms);
	}

	static RuleAnswer seatInFrance(Facts facts) {
		Facts.Seat seat = facts.seat();
		if (seat == null) {
			return RuleAnswer.cannotTell(Subject.SEAT, Set.of(AskedFact.SEAT), "eligibilite.siege.inconnu");
		}
		return seat.inFrance() ? RuleAnswer.met(Subject.SEAT, "eligibilite.siege.oui")
				: RuleAnswer.notMet(Subject.SEAT, "eligibilite.siege.non");
	}

	static RuleAnswer seatInRegion(Rule.SeatInRegion rule, Facts facts) {
		Facts.Seat seat = facts.seat();
		Regions wanted = new Regions(rule.regions());
		if (seat != null && !seat.inFrance()) {
			return RuleAnswer.notMet(Subject.SEAT, "eligibilite.region.hors-de-france", wanted);
		}
		String region = (seat != null) ? seat.region() : null;
		if (region == null) {
			return RuleAnswer.cannotTell(Subject.SEAT, Set.of(AskedFact.SEAT), "eligibilite.region.inconnu", wanted);
		}
		Regions own = new Regions(List.of(region));
		return rule.regions().contains(region) ? RuleAnswer.met(Subject.SEAT, "eligibilite.region.oui", own)
				: RuleAnswer.notMet(Subject.SEAT, "eligibilite.region.non", wanted, own);
	}

	/**
	 * Months are those of the calendar: an association of 29 February is one year old on
	 * 28 February, one of 31 August six months old on the last day of February.
	 */
	static RuleAnswer age(Rule.MinimumAge rule, Facts facts, LocalDate day) {
		LocalDate published = facts.publishedOn();
		Duration least = new Duration(rule.months());
		if (published == null) {
			return RuleAnswer.cannotTell(Subject.AGE, Set.of(AskedFact.PUBLISHED_ON), "eligibilite.anciennete.inconnu",
					least, new Day(day));
		}
		LocalDate oldEnough = published.plusMonths(rule.months());
		if (!oldEnough.isAfter(day)) {
			return RuleAnswer.met(Subject.AGE, "eligibilite.anciennete.oui", new Day(published), least, new Day(day));
		}
		return RuleAnswer.notMet(Subject.AGE, "eligibilite.anciennete.non", new Day(published), least, new Day(day))
			.unless("eligibilite.anciennete.remede", least, new Day(oldEnough));
	}

	/** Below the amount, which is excluded. */
	static RuleAnswer maximumResources(Rule.MaximumResources rule, Facts facts, int year) {
		Integer resources = facts.resourcesOf(year);
		Euros most = new Euros(rule.amount());
		if (resources == null) {
			return missingResources("eligibilite.ressources-max.inconnu", most, year);
		}
		return (resources < rule.amount())
				? RuleAnswer.met(Subject.RESOURCES, "eligibilite.ressources-max.oui", new Euros(resources),
						new Plain(year), most)
				: RuleAnswer.notMet(Subject.RESOURCES, "eligibilite.ressources-max.non", new Euros(resources),
						new Plain(year), most);
	}

	/** At least the amount. */
	static RuleAnswer minimumResources(Rule.MinimumResources rule, Facts facts, int year) {
		Integer resources = facts.resourcesOf(year);
		Euros least = new Euros(rule.amount());
		if (resources == null) {
			return missingResources("eligibilite.ressources-min.inconnu", least, year);
		}
		return (resources >= rule.amount())
				? RuleAnswer.met(Subject.RESOURCES, "eligibilite.ressources-min.oui", new Euros(resources),
						new Plain(year), least)
				: RuleAnswer.notMet(Subject.RESOURCES, "eligibilite.ressources-min.non", new Euros(resources),
						new Plain(year), least);
	}

	private static RuleAnswer missingResources(String key, Euros bound, int year) {
		return RuleAnswer.cannotTell(Subject.RESOURCES, Set.of(AskedFact.RESOURCES), key, bound, new Plain(year));
	}

	static RuleAnswer oneApplication(Facts facts) {
		return no(Subject.OTHER_APPLICATION, facts.otherApplication(), AskedFact.OTHER_APPLICATION,
				"eligibilite.un-dossier.inconnu", "eligibilite.un-dossier.oui", "eligibilite.un-dossier.non")
			.unless("eligibilite.un-dossier.remede");
	}

	static RuleAnswer noOverdueReport(Facts facts) {
		return no(Subject.OVERDUE_REPORT, facts.overdueReport(), AskedFact.OVERDUE_REPORT, "eligibilite.bilan.inconnu",
				"eligibilite.bilan.oui", "eligibilite.bilan.non")
			.unless("eligibilite.bilan.remede");
	}

	/** A rule met when the fact is no. */
	private static RuleAnswer no(Subject subject, @Nullable Boolean fact, AskedFact question, String unknown,
			String met, String notMet) {
		if (fact == null) {
			return RuleAnswer.cannotTell(subject, Set.of(question), unknown);
		}
		return fact ? RuleAnswer.notMet(subject, notMet) : RuleAnswer.met(subject, met);
	}

	private static Figure name(Structure structure) {
		return new Terms(List.of(structure.key()));
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
