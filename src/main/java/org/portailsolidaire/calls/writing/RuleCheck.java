package org.portailsolidaire.calls.writing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.eligibility.Structure;
import org.portailsolidaire.reference.Zones;

/** Rules of a line that contradict each other, or that nobody can meet. */
final class RuleCheck {

	private RuleCheck() {
	}

	/** What a line says against itself: the key of a sentence by field. */
	static Map<String, String> contradictions(Line line) {
		Map<String, String> found = new LinkedHashMap<>();
		Optional<Integer> poorest = of(line, Rule.MinimumResources.class).map(Rule.MinimumResources::amount);
		Optional<Integer> richest = of(line, Rule.MaximumResources.class).map(Rule.MaximumResources::amount);
		if (poorest.isPresent() && richest.isPresent() && poorest.get() >= richest.get()) {
			found.put("ressources-min", "ecrire.contredit.ressources");
		}
		of(line, Rule.HigherCeiling.class).ifPresent((ceiling) -> {
			if (richest.isPresent() && ceiling.minimumResources() >= richest.get()) {
				found.put("palier-ressources", "ecrire.contredit.palier-ressources");
			}
			Integer max = line.amounts().max();
			if (max != null && ceiling.amount() <= max) {
				found.put("palier", "ecrire.contredit.palier");
			}
		});
		of(line, Rule.MinimumOwnFunds.class).ifPresent((own) -> {
			if (own.percent() == Parts.ALL) {
				found.put("fonds-propres", "ecrire.contredit.fonds-propres");
			}
		});
		return found;
	}

	/** What a line says against the rest of its call. */
	static Map<String, String> contradictions(Line line, CallContent call, Zones zones, LocalDate closing) {
		Map<String, String> found = new LinkedHashMap<>();
		amounts(line, call, found);
		of(line, Rule.LegalForm.class).ifPresent((form) -> {
			if (!call.applicants().isEmpty() && !Structure.mayBe(form.forms(), call.applicants())) {
				found.put("formes", "ecrire.contredit.formes");
			}
		});
		of(line, Rule.ProjectDuration.class).ifPresent((duration) -> {
			boolean shorter = call.minMonths() != null && duration.maxMonths() < call.minMonths();
			boolean longer = call.maxMonths() != null && duration.minMonths() > call.maxMonths();
			if (shorter || longer) {
				found.put("duree-de", "ecrire.contredit.duree");
			}
		});
		of(line, Rule.DacCountry.class).ifPresent((dac) -> {
			Set<String> countries = countries(call.zones(), zones, closing);
			countries.removeAll(countries(call.excludedZones(), zones, closing));
			countries.removeAll(countries(dac.excluded(), zones, closing));
			countries.retainAll(zones.countriesOf(Zones.DAC, closing));
			if (!call.zones().isEmpty() && countries.isEmpty()) {
				found.put("pays-exclus", "ecrire.contredit.pays");
			}
		});
		return found;
	}

	/** Both bounds of the line and of the call hold: the narrower one counts. */
	private static void amounts(Line line, CallContent call, Map<String, String> found) {
		Amounts own = line.amounts();
		Amounts whole = call.amounts();
		if (above(own.min(), whole.max())) {
			found.put("min", "ecrire.contredit.montant");
		}
		if (above(whole.min(), own.max())) {
			found.put("max", "ecrire.contredit.montant");
		}
		Integer shared = (own.max() == null) ? whole.max() : null;
		of(line, Rule.HigherCeiling.class).filter((ceiling) -> shared != null && ceiling.amount() <= shared)
			.ifPresent((ceiling) -> found.put("palier", "ecrire.contredit.palier"));
		if (above(whole.min(), line.envelope())) {
			found.put("enveloppe", "ecrire.enveloppe.petite");
		}
		Optional<Integer> ruled = of(line, Rule.MaximumProjectBudget.class).map(Rule.MaximumProjectBudget::amount);
		OptionalInt budget = smallest(ruled.orElse(null), call.maxProjectBudget());
		int left = Parts.ALL - of(line, Rule.MinimumOwnFunds.class).map(Rule.MinimumOwnFunds::percent).orElse(0);
		long share = smallest(own.share(), whole.share(), left).orElse(Parts.ALL);
		int least = Stream.of(own, whole)
			.flatMap((one) -> Stream.ofNullable(one.min()))
			.max(Integer::compare)
			.orElse(0);
		if (budget.isPresent() && budget.getAsInt() * share < (long) least * Parts.ALL) {
			found.putIfAbsent(ruled.isPresent() ? "budget" : "min", "ecrire.contredit.budget");
		}
	}

	private static boolean above(@Nullable Integer least, @Nullable Integer most) {
		return least != null && most != null && least > most;
	}

	private static OptionalInt smallest(@Nullable Integer... bounds) {
		return Stream.of(bounds).filter(Objects::nonNull).mapToInt(Integer::intValue).min();
	}

	/** Whether what a call leaves out leaves no country of its zones. */
	static boolean isNowhere(CallContent call, Zones zones, LocalDate closing) {
		Set<String> countries = countries(call.zones(), zones, closing);
		return !countries.isEmpty() && countries(call.excludedZones(), zones, closing).containsAll(countries);
	}

	private static Set<String> countries(Collection<String> codes, Zones zones, LocalDate day) {
		Set<String> countries = new HashSet<>();
		codes.forEach((code) -> countries.addAll(zones.countriesOf(code, day)));
		return countries;
	}

	private static <R extends Rule> Optional<R> of(Line line, Class<R> type) {
		return line.rules().stream().filter(type::isInstance).map(type::cast).findFirst();
	}

}
