package org.portailsolidaire.calls.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Makes the sentences of rules from their data; they are typed nowhere else. */
@Component
class RuleWriter {

	private static final int MONTHS_OF_A_YEAR = 12;

	private final Zones zones;

	private final Map<String, String> regions;

	RuleWriter(Zones zones, FrenchRegions regions) {
		this.zones = zones;
		this.regions = regions.seats().stream().collect(Collectors.toMap(FrenchRegion::code, FrenchRegion::name));
	}

	/** The sentences of a funding line: its amounts first, then its rules in order. */
	List<String> sentences(CallContent.Line line, CallContent call, Words words) {
		List<String> sentences = new ArrayList<>(amounts(line.amounts(), words));
		LocalDate closing = (call.calendar().closesAt() != null) ? Formats.statedDay(call.calendar().closesAt()) : null;
		line.rules().forEach((rule) -> sentences.add(sentence(rule, (closing != null) ? closing.getYear() : 0, words)));
		return sentences;
	}

	/** The sentences of amounts and shares; none for what is not known. */
	static List<String> amounts(Amounts amounts, Words words) {
		List<String> sentences = new ArrayList<>();
		Formats formats = words.formats();
		if (amounts.min() != null && amounts.min().equals(amounts.max())) {
			sentences.add(words.text("regle.montant-exact", formats.euros(amounts.min())));
		}
		else if (amounts.min() != null && amounts.max() != null && amounts.min() > 0) {
			sentences.add(words.text("regle.montant", formats.euros(amounts.min(), amounts.max())));
		}
		else if (amounts.max() != null) {
			sentences.add(words.text("regle.montant-max", formats.euros(amounts.max())));
		}
		if (amounts.share() != null) {
			sentences.add(words.text("regle.part", formats.percent(amounts.share())));
		}
		return sentences;
	}

	String sentence(Rule rule, int year, Words words) {
		Formats formats = words.formats();
		return switch (rule) {
			case Rule.LegalForm form -> words.text("regle.forme", names(form.forms(), "regle.forme.", words));
			case Rule.SeatInFrance france -> words.text("regle.siege-france");
			case Rule.SeatInRegion region -> words.text("regle.siege-region",
					region.regions()
						.stream()
						.map((code) -> this.regions.getOrDefault(code, code))
						.collect(Collectors.joining(", ")));
			case Rule.MinimumAge age -> (age.months() % MONTHS_OF_A_YEAR == 0)
					? words.text("regle.anciennete-ans", age.months() / MONTHS_OF_A_YEAR)
					: words.text("regle.anciennete-mois", age.months());
			case Rule.MaximumResources resources -> (year > 0)
					? words.text("regle.ressources-max", formats.euros(resources.amount()), String.valueOf(year - 1))
					: words.text("regle.ressources-max-n1", formats.euros(resources.amount()));
			case Rule.MinimumResources resources ->
				words.text("regle.ressources-min", formats.euros(resources.amount()));
			case Rule.MinimumOwnFunds own -> words.text("regle.fonds-propres", formats.percent(own.percent()));
			case Rule.MaximumInKind inKind -> words.text("regle.valorisations", formats.percent(inKind.percent()));
			case Rule.ProjectDuration duration -> words.text("regle.duree", duration.minMonths(), duration.maxMonths());
			case Rule.MaximumProjectBudget budget -> words.text("regle.budget-max", formats.euros(budget.amount()));
			case Rule.DacCountry dac -> dac.excluded().isEmpty() ? words.text("regle.pays-cad")
					: words.text("regle.pays-cad-sauf", zoneNames(dac.excluded(), words.locale()));
			case Rule.LocalPartner partner ->
				words.text(partner.signedAgreement() ? "regle.partenaire-convention" : "regle.partenaire");
			case Rule.OneApplicationPerSession one -> words.text("regle.un-dossier");
			case Rule.NoOverdueReport report -> words.text("regle.bilan");
			case Rule.ActivitiesToCome toCome -> words.text("regle.a-venir");
			case Rule.NotByNature nature -> words.text("regle.nature", names(nature.natures(), "regle.nature.", words));
			case Rule.HigherCeiling ceiling -> words.text("regle.second-palier", formats.euros(ceiling.amount()),
					formats.euros(ceiling.minimumResources()));
		};
	}

	private static String names(List<? extends Enum<?>> values, String prefix, Words words) {
		return values.stream()
			.map((value) -> words.text(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.collect(Collectors.joining(", "));
	}

	private String zoneNames(List<String> codes, Locale locale) {
		return codes.stream()
			.map((code) -> this.zones.find(code).map((zone) -> zone.name(locale)).orElse(code))
			.collect(Collectors.joining(", "));
	}

}
