package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.calls.Rule.LegalForm.Form;
import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.TypedFields;

import org.springframework.stereotype.Component;

/** Rules as the fields of a form: a box for each type, and its parameters. */
@Component
class RuleFields {

	private static final int LONGEST_AGE = 600;

	private static final String EXCLUDED = "pays-exclus";

	private static final int LONGEST_LINE = 1000;

	private final Zones zones;

	private final Set<String> regions;

	RuleFields(Zones zones, FrenchRegions regions) {
		this.zones = zones;
		this.regions = regions.seats().stream().map(FrenchRegion::code).collect(Collectors.toUnmodifiableSet());
	}

	/** The rules whose box is ticked and whose parameters can be read. */
	List<Rule> read(org.portailsolidaire.platform.site.Form form) {
		List<Rule> rules = new ArrayList<>();
		for (RuleType type : RuleType.values()) {
			if (form.chosen("regle", type.word())) {
				Rule rule = read(type, form);
				if (rule != null) {
					rules.add(rule);
				}
				else if (type.fields().stream().allMatch((field) -> form.problem(field) == null)) {
					form.refuse(missing(type, form), "ecrire.regle." + type.word() + ".manque");
				}
			}
		}
		return rules;
	}

	/** The first of its fields that is left empty. */
	private static String missing(RuleType type, org.portailsolidaire.platform.site.Form form) {
		return type.fields()
			.stream()
			.filter((field) -> form.value(field).isBlank())
			.findFirst()
			.orElse(type.fields().getFirst());
	}

	private @Nullable Rule read(RuleType type, org.portailsolidaire.platform.site.Form form) {
		return switch (type) {
			case LEGAL_FORM -> some(constants(Form.class, form, "formes")).map(Rule.LegalForm::new).orElse(null);
			case SEAT_IN_FRANCE -> new Rule.SeatInFrance();
			case SEAT_IN_REGION ->
				some(form.values("regions").stream().filter(this.regions::contains).distinct().toList())
					.map(Rule.SeatInRegion::new)
					.orElse(null);
			case MINIMUM_AGE ->
				number(new TypedFields(form).months("anciennete", 1, LONGEST_AGE), Rule.MinimumAge::new);
			case MAXIMUM_RESOURCES -> number(Parts.euros(form, "ressources-max", 1), Rule.MaximumResources::new);
			case MINIMUM_RESOURCES -> number(Parts.euros(form, "ressources-min", 1), Rule.MinimumResources::new);
			case MINIMUM_OWN_FUNDS -> number(Parts.percent(form, "fonds-propres"), Rule.MinimumOwnFunds::new);
			case MAXIMUM_IN_KIND ->
				number(new TypedFields(form).percent("en-nature", 0, Parts.ALL), Rule.MaximumInKind::new);
			case PROJECT_DURATION -> {
				Integer min = Parts.months(form, "duree-de");
				Integer max = Parts.months(form, "duree-a");
				Parts.order(form, "duree-de", min, max);
				yield (min != null && max != null) ? new Rule.ProjectDuration(min, max) : null;
			}
			case MAXIMUM_PROJECT_BUDGET -> number(Parts.euros(form, "budget", 1), Rule.MaximumProjectBudget::new);
			case DAC_COUNTRY -> new Rule.DacCountry(countries(form));
			case LOCAL_PARTNER -> new Rule.LocalPartner(form.chosen("convention", "oui"));
			case ONE_APPLICATION_PER_SESSION -> new Rule.OneApplicationPerSession();
			case NO_OVERDUE_REPORT -> new Rule.NoOverdueReport();
			case ACTIVITIES_TO_COME -> new Rule.ActivitiesToCome();
			case NOT_BY_NATURE ->
				some(constants(Nature.class, form, "natures")).map(Rule.NotByNature::new).orElse(null);
			case HIGHER_CEILING -> {
				Integer amount = Parts.euros(form, "palier", 1);
				Integer resources = Parts.euros(form, "palier-ressources", 0);
				yield (amount != null && resources != null) ? new Rule.HigherCeiling(amount, resources) : null;
			}
		};
	}

	private static <R> @Nullable R number(@Nullable Integer value, java.util.function.IntFunction<R> rule) {
		return (value != null) ? rule.apply(value) : null;
	}

	private static <T> Optional<List<T>> some(List<T> values) {
		return Optional.of(values).filter((all) -> !all.isEmpty());
	}

	private static <E extends Enum<E>> List<E> constants(Class<E> type, org.portailsolidaire.platform.site.Form form,
			String name) {
		return form.values(name)
			.stream()
			.flatMap((word) -> Sayings.constant(type, word).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/** Countries by name or code, on one or several lines. */
	private List<String> countries(org.portailsolidaire.platform.site.Form form) {
		List<String> found = new ArrayList<>();
		for (String line : Parts.list(form, EXCLUDED, LONGEST_LINE)) {
			List<List<Zone>> named = this.zones.listed(line);
			if (named.isEmpty()) {
				form.refuse(EXCLUDED, "ecrire.pays.inconnu", line);
			}
			for (List<Zone> zones : named) {
				if (zones.size() > 1) {
					form.refuse(EXCLUDED, "ecrire.pays.plusieurs", line,
							zones.stream().map(Zone::nameFr).collect(Collectors.joining(", ")));
				}
				found.add(zones.getFirst().code());
			}
		}
		return found.stream().distinct().toList();
	}

	/** The fields of rules. */
	void fill(List<Rule> rules, Filling filling) {
		filling.all("regle",
				rules.stream()
					.map(RuleType::of)
					.sorted(Comparator.naturalOrder())
					.map(RuleType::word)
					.distinct()
					.toList());
		rules.forEach((rule) -> fill(rule, filling));
	}

	private void fill(Rule rule, Filling filling) {
		switch (rule) {
			case Rule.LegalForm form -> filling.all("formes", form.forms().stream().map(Sayings::word).toList());
			case Rule.SeatInRegion seat -> filling.all("regions", seat.regions());
			case Rule.MinimumAge age -> filling.put("anciennete", age.months());
			case Rule.MaximumResources resources -> filling.put("ressources-max", resources.amount());
			case Rule.MinimumResources resources -> filling.put("ressources-min", resources.amount());
			case Rule.MinimumOwnFunds own -> filling.put("fonds-propres", own.percent());
			case Rule.MaximumInKind inKind -> filling.put("en-nature", inKind.percent());
			case Rule.ProjectDuration duration ->
				filling.put("duree-de", duration.minMonths()).put("duree-a", duration.maxMonths());
			case Rule.MaximumProjectBudget budget -> filling.put("budget", budget.amount());
			case Rule.DacCountry dac -> filling.lines(EXCLUDED,
					dac.excluded()
						.stream()
						.map((code) -> this.zones.find(code).map(Zone::nameFr).orElse(code))
						.toList());
			case Rule.LocalPartner partner -> filling.tick("convention", partner.signedAgreement());
			case Rule.NotByNature nature ->
				filling.all("natures", nature.natures().stream().map(Sayings::word).toList());
			case Rule.HigherCeiling ceiling ->
				filling.put("palier", ceiling.amount()).put("palier-ressources", ceiling.minimumResources());
			case Rule.SeatInFrance seat -> Objects.requireNonNull(seat);
			case Rule.OneApplicationPerSession one -> Objects.requireNonNull(one);
			case Rule.NoOverdueReport report -> Objects.requireNonNull(report);
			case Rule.ActivitiesToCome toCome -> Objects.requireNonNull(toCome);
		}
	}

}
