package org.portailsolidaire.applying.form;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.calls.eligibility.Facts;
import org.portailsolidaire.calls.eligibility.FactsBuilder;
import org.portailsolidaire.calls.eligibility.Partnership;

/** What a dossier tells the rules of the call; what it does not say yet is not known. */
public final class DossierFacts {

	private static final Map<String, Nature> NATURES = Map.of("urgence", Nature.EMERGENCY, "evenement",
			Nature.ONE_OFF_EVENT, "microcredit", Nature.MICROCREDIT, "parrainage", Nature.CHILD_SPONSORSHIP, "chantier",
			Nature.WORK_CAMP, "individuel", Nature.INDIVIDUAL, "film", Nature.FILM, "etude-seule",
			Nature.FEASIBILITY_ONLY, "deja-afd", Nature.ALREADY_AFD);

	private DossierFacts() {
	}

	/**
	 * The facts of a dossier, but for what it asks of each line.
	 * @param profile what the profile of the association says
	 * @param filedAnother whether the association filed another dossier for the call
	 * @param today the day on which activities are to come
	 */
	public static Facts of(Facts profile, Map<Step, Typed> typed, Budget budget, boolean filedAnother,
			LocalDate today) {
		Typed association = typed.getOrDefault(Step.ASSOCIATION, Typed.NOTHING);
		Typed project = typed.getOrDefault(Step.PROJECT, Typed.NOTHING);
		LocalDate from = ProjectDay.of(project.one("debut"));
		LocalDate to = ProjectDay.of(project.one("fin"));
		FactsBuilder facts = profile.with()
			.otherApplication(filedAnother)
			.overdueReport(yes(association.one("retard")))
			.goodRecord(yes(association.one("bilan")))
			.countries(project.one("pays").isEmpty() ? Set.of() : Set.of(project.one("pays")))
			.partnership(partnership(typed.getOrDefault(Step.PARTNER, Typed.NOTHING).one("convention")))
			.toCome((from != null) ? Boolean.valueOf(begun(typed, from).isAfter(today)) : null)
			.natures(natures(project.all("natures")));
		if (from != null && to != null && !to.isBefore(from)) {
			facts.months((int) ChronoUnit.MONTHS.between(from, to.plusDays(1)));
		}
		if (budget.eligible() > 0 && budget.total() < Integer.MAX_VALUE && budget.income() < Integer.MAX_VALUE) {
			facts.budget((int) budget.total())
				.eligibleCosts((int) budget.eligible())
				.ownFunds((int) budget.otherCash())
				.inKind((int) budget.kindExpenses());
		}
		return facts.build();
	}

	/** The day on which the first activity, or the project, begins. */
	private static LocalDate begun(Map<Step, Typed> typed, LocalDate from) {
		Typed activities = typed.getOrDefault(Step.ACTIVITIES, Typed.NOTHING);
		List<LocalDate> days = new ArrayList<>(List.of(from));
		for (int line = 0; line < Step.ACTIVITIES.lines().most(); line++) {
			LocalDate day = ProjectDay.of(activities.one("debut-" + line));
			if (day != null) {
				days.add(day);
			}
		}
		return days.stream().min(LocalDate::compareTo).orElse(from);
	}

	private static @Nullable Boolean yes(String answer) {
		return switch (answer) {
			case "oui" -> true;
			case "non" -> false;
			default -> null;
		};
	}

	private static @Nullable Partnership partnership(String answer) {
		return switch (answer) {
			case "convention-signee" -> Partnership.SIGNED;
			case "convention-a-signer" -> Partnership.TO_SIGN;
			case "sans-convention" -> Partnership.UNSIGNED;
			case "non" -> Partnership.NONE;
			default -> null;
		};
	}

	private static @Nullable Set<Nature> natures(List<String> chosen) {
		if (chosen.isEmpty()) {
			return null;
		}
		Set<Nature> natures = EnumSet.noneOf(Nature.class);
		chosen.forEach((one) -> {
			Nature nature = NATURES.get(one);
			if (nature != null) {
				natures.add(nature);
			}
		});
		return natures;
	}

}
