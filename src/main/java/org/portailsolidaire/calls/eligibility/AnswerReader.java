package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.calls.eligibility.Facts.Seat;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads answers from the parameters of an address. What makes no sense is said at its
 * field, and stays unknown.
 */
@Component
class AnswerReader {

	static final int MOST_EUROS = 1_000_000_000;

	static final int MOST_MONTHS = 240;

	static final LocalDate FIRST_PUBLICATION = LocalDate.of(1901, 7, 1);

	private static final String LABELS = "eligibilite.champ.";

	private final Zones zones;

	private final FrenchRegions regions;

	AnswerReader(Zones zones, FrenchRegions regions) {
		this.zones = zones;
		this.regions = regions;
	}

	/**
	 * The facts of a profile and of the answers to these questions.
	 * @param year of the resources asked for
	 */
	Facts read(Set<AskedFact> asked, Form form, MultiValueMap<String, String> parameters, Facts profile, int year,
			Instant now) {
		Reading reading = new Reading(form, parameters, year, ParisTime.dayOf(now));
		Facts known = profile;
		for (AskedFact question : asked) {
			known = reading.read(question, known);
		}
		return reading.withinBudget(known);
	}

	/** One form. */
	private final class Reading {

		private final Form form;

		private final TypedFields fields;

		private final MultiValueMap<String, String> parameters;

		private final int year;

		private final LocalDate today;

		Reading(Form form, MultiValueMap<String, String> parameters, int year, LocalDate today) {
			this.form = form;
			this.fields = new TypedFields(form, LABELS);
			this.parameters = parameters;
			this.year = year;
			this.today = today;
		}

		Facts read(AskedFact question, Facts known) {
			FactsBuilder facts = known.with();
			String name = question.parameter();
			switch (question) {
				case STRUCTURE -> choice(name, Structure::ofCode).ifPresent(facts::structure);
				case SEAT -> choice(name, this::seat).ifPresent(facts::seat);
				case PUBLISHED_ON -> facts.publishedOn(day(name));
				case RESOURCES -> Optional.ofNullable(euros(name, 0))
					.ifPresent((amount) -> facts.resources(with(known.resources(), amount)));
				case OTHER_APPLICATION -> facts.otherApplication(yes(name));
				case OVERDUE_REPORT -> facts.overdueReport(yes(name));
				case GOOD_RECORD -> facts.goodRecord(yes(name));
				case COUNTRY -> choice(name, this::country).ifPresent((country) -> facts.countries(Set.of(country)));
				case PARTNERSHIP -> facts.partnership(choice(name, Partnership::ofCode).orElse(null));
				case TO_COME -> facts.toCome(yes(name));
				case NATURE -> facts.natures(natures(name));
				case MONTHS -> facts.months(months(name));
				case BUDGET -> facts.budget(euros(name, 1));
				case ASKED -> facts.asked(euros(name, 1));
				case OWN_FUNDS -> facts.ownFunds(euros(name, 0));
				case IN_KIND -> facts.inKind(euros(name, 0));
			}
			return facts.build();
		}

		/** A part that is larger than the whole is a mistake of typing. */
		Facts withinBudget(Facts facts) {
			Integer budget = facts.budget();
			if (budget == null) {
				return facts;
			}
			FactsBuilder within = facts.with();
			if (isMore(AskedFact.ASKED, facts.asked(), budget)) {
				within.asked(null);
			}
			if (isMore(AskedFact.OWN_FUNDS, facts.ownFunds(), budget)) {
				within.ownFunds(null);
			}
			if (isMore(AskedFact.IN_KIND, facts.inKind(), budget)) {
				within.inKind(null);
			}
			return within.build();
		}

		private boolean isMore(AskedFact part, @Nullable Integer amount, int budget) {
			boolean more = amount != null && amount > budget;
			if (more) {
				refuse(part.parameter(), "eligibilite.erreur.plus-que-le-budget");
			}
			return more;
		}

		/** The sentence names the field: several may be said in a row. */
		private void refuse(String name, String problem) {
			this.form.refuse(name, problem, new DefaultMessageSourceResolvable(LABELS + name));
		}

		/** The one value given, empty when there is none or when there are several. */
		private String one(String name) {
			long given = this.parameters.getOrDefault(name, List.of())
				.stream()
				.map((value) -> (value != null) ? Folding.line(value) : "")
				.filter((value) -> !value.isEmpty())
				.distinct()
				.count();
			if (given > 1) {
				refuse(name, "eligibilite.erreur.plusieurs");
				return "";
			}
			return this.form.optionalText(name, 40);
		}

		private <T> Optional<T> choice(String name, Function<String, Optional<T>> reader) {
			String text = one(name);
			Optional<T> read = text.isEmpty() ? Optional.empty() : reader.apply(text);
			if (read.isEmpty() && !text.isEmpty()) {
				refuse(name, "eligibilite.erreur.choix");
			}
			return read;
		}

		private @Nullable Boolean yes(String name) {
			return choice(name, (text) -> switch (text) {
				case "oui" -> Optional.of(true);
				case "non" -> Optional.of(false);
				default -> Optional.empty();
			}).orElse(null);
		}

		private Optional<Seat> seat(String code) {
			return switch (code) {
				case "france" -> Optional.of(new Seat(true, null));
				case "hors-de-france" -> Optional.of(new Seat(false, null));
				default -> AnswerReader.this.regions.find(code).map((region) -> new Seat(true, region.code()));
			};
		}

		private Optional<String> country(String code) {
			return AnswerReader.this.zones.country(code).map(Zone::code);
		}

		private @Nullable Integer euros(String name, int least) {
			return one(name).isEmpty() ? null : this.fields.euros(name, least, MOST_EUROS);
		}

		private @Nullable Integer months(String name) {
			return one(name).isEmpty() ? null : this.fields.months(name, 1, MOST_MONTHS);
		}

		private @Nullable LocalDate day(String name) {
			return one(name).isEmpty() ? null : this.fields.day(name, FIRST_PUBLICATION, this.today);
		}

		private @Nullable Set<Nature> natures(String name) {
			Set<Nature> natures = EnumSet.noneOf(Nature.class);
			boolean none = false;
			for (String value : this.parameters.getOrDefault(name, List.of())) {
				Optional<Nature> nature = Natures.ofCode((value != null) ? value : "");
				nature.ifPresent(natures::add);
				none |= Natures.NONE.equals(value);
				if (nature.isEmpty() && value != null && !value.isBlank() && !Natures.NONE.equals(value)) {
					refuse(name, "eligibilite.erreur.choix");
					return null;
				}
			}
			if (none && !natures.isEmpty()) {
				refuse(name, "eligibilite.erreur.nature");
				return null;
			}
			return (none || !natures.isEmpty()) ? natures : null;
		}

		private Map<Integer, Integer> with(Map<Integer, Integer> resources, int amount) {
			Map<Integer, Integer> all = new HashMap<>(resources);
			all.put(this.year, amount);
			return all;
		}

	}

}
