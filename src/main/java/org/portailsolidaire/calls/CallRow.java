package org.portailsolidaire.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.portailsolidaire.calls.CallContent.Amounts;
import org.portailsolidaire.calls.CallContent.Contact;
import org.portailsolidaire.calls.CallContent.Criterion;
import org.portailsolidaire.calls.CallContent.Line;
import org.portailsolidaire.calls.CallContent.Milestone;
import org.portailsolidaire.calls.CallContent.RequestedDocument;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.ParisTime;

/**
 * Turns a row of a file of calls into what a call says. The columns are described in
 * docs/import.md.
 */
final class CallRow {

	private static final Set<String> COLUMNS = Set.of("source", "reference", "titre", "bailleurs", "hebergement",
			"ouverture", "cloture", "heure_cloture", "zones", "zones_exclues", "themes", "odd", "montant_min",
			"montant_max", "taux_max", "budget_total_max", "duree_min_mois", "duree_max_mois", "structures_eligibles",
			"types_structures", "resume", "presentation", "conditions", "exclusions", "finance", "documents",
			"contact_organisme", "contacts", "partenaires", "page", "annee", "serie", "volets", "calendrier", "grille");

	/** What exports say besides, of the portal and not of the call: passed over. */
	private static final Set<String> INFORMATION = Set.of("id", "slug", "etat", "clos_a", "adresse", "adresses",
			"version", "publie_le", "modifie_le");

	private static final int MAX_EUROS = 1_000_000_000;

	private static final int LONGEST_ZONES = 1000;

	private final RowReader cells;

	private final Zones zones;

	private final Themes themes;

	private final Map<String, UUID> models;

	/**
	 * @param models stored blank models by file name, for documents that name one
	 */
	CallRow(RowReader cells, Zones zones, Themes themes, Map<String, UUID> models) {
		this.cells = cells;
		this.zones = zones;
		this.themes = themes;
		this.models = models;
	}

	/** The content, funders by name only; to be used when nothing was refused. */
	CallContent content() {
		this.cells.expectOnly(COLUMNS, INFORMATION);
		List<String> themeCodes = this.cells.texts("themes", 60);
		boolean allThemes = themeCodes.contains("multi-thematique");
		String who = this.cells.textOr("structures_eligibles", 2000, "");
		Integer minMonths = this.cells.integer("duree_min_mois", 1, 240);
		Integer maxMonths = this.cells.integer("duree_max_mois", 1, 240);
		ordered("duree_min_mois", minMonths, maxMonths);
		return new CallContent(required("titre", 200), this.cells.textOr("resume", 1000, ""),
				this.cells.textOr("presentation", 50_000, ""), hosting(), page(), this.cells.text("serie", 120),
				calendar(), amounts(this.cells), this.cells.integer("budget_total_max", 1, MAX_EUROS), minMonths,
				maxMonths, zoneCodes("zones"), zoneCodes("zones_exclues"), themes(themeCodes), allThemes, sdgs(),
				applicants(who), who, lines(), this.cells.texts("finance", 1000), this.cells.texts("exclusions", 1000),
				this.cells.texts("conditions", 1000), this.cells.items("calendrier", "etape", this::milestone),
				this.cells.items("documents", "nom", this::document), criteria(),
				this.cells.items("contacts", "nom", this::contact), this.cells.text("contact_organisme", 200),
				this.cells.texts("partenaires", 200), List.of());
	}

	private String required(String column, int longest) {
		String text = this.cells.text(column, longest);
		if (text == null && this.cells.refusals().stream().noneMatch((note) -> note.column().equals(column))) {
			this.cells.refuse(column, "manque");
		}
		return Objects.requireNonNullElse(text, "");
	}

	private static @Nullable String required(RowReader row, String column) {
		String text = row.text(column, 200);
		if (text == null) {
			row.refuse(column, "manque");
		}
		return text;
	}

	private Hosting hosting() {
		String hosting = this.cells.textOr("hebergement", 20, "externe");
		return switch (hosting) {
			case "interne" -> Hosting.HERE;
			case "externe" -> Hosting.ELSEWHERE;
			default -> {
				this.cells.refuse("hebergement", "« %s » n’est ni « interne » ni « externe »".formatted(hosting));
				yield Hosting.ELSEWHERE;
			}
		};
	}

	private @Nullable String page() {
		String page = this.cells.text("page", 2000);
		if (page != null && !page.matches("https?://[^\\s<>\"]+")) {
			this.cells.refuse("page", "n’est pas une adresse en http ou https");
			return null;
		}
		return page;
	}

	private CallCalendar calendar() {
		LocalDate opening = this.cells.day("ouverture");
		LocalDate closing = this.cells.day("cloture");
		LocalTime hour = this.cells.hour("heure_cloture");
		Instant opensAt = (opening != null) ? ParisTime.startOf(opening) : null;
		Instant closesAt = (closing != null)
				? ParisTime.endOf(closing, (hour != null) ? hour.withSecond(0).withNano(0) : LocalTime.of(23, 59))
				: null;
		if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
			this.cells.refuse("cloture", "est avant l’ouverture");
		}
		return new CallCalendar(opensAt, closesAt, this.cells.integer("annee", 1990, 2200));
	}

	private Amounts amounts(RowReader from) {
		Integer min = from.integer("montant_min", 0, MAX_EUROS);
		Integer max = from.integer("montant_max", 0, MAX_EUROS);
		if (min != null && max != null && min > max) {
			from.refuse("montant_min", "est au-dessus de montant_max");
		}
		return new Amounts(min, max, from.integer("taux_max", 1, 100));
	}

	private void ordered(String column, @Nullable Integer min, @Nullable Integer max) {
		if (min != null && max != null && min > max) {
			this.cells.refuse(column, "est au-dessus du maximum");
		}
	}

	private List<String> zoneCodes(String column) {
		List<String> codes = new ArrayList<>();
		for (String typed : this.cells.texts(column, LONGEST_ZONES)) {
			List<List<Zone>> named = this.zones.listed(typed);
			if (named.isEmpty()) {
				this.cells.refuse(column, "zone inconnue : « %s »".formatted(typed));
			}
			for (List<Zone> zones : named) {
				if (zones.size() > 1) {
					this.cells.refuse(column, "« %s » peut être %s".formatted(typed, choices(zones)));
				}
				codes.add(zones.getFirst().code());
			}
		}
		return codes.stream().distinct().sorted().toList();
	}

	/** "Congo-Brazzaville (CG) ou RDC (CD)". */
	private static String choices(List<Zone> zones) {
		return zones.stream()
			.map((zone) -> "%s (%s)".formatted(zone.nameFr(), zone.code()))
			.collect(Collectors.joining(" ou "));
	}

	private List<String> themes(List<String> written) {
		List<String> codes = new ArrayList<>();
		for (String code : written) {
			if (!code.equals("multi-thematique")) {
				this.themes.find(code)
					.ifPresentOrElse((theme) -> codes.add(theme.code()),
							() -> this.cells.refuse("themes", "thème inconnu : « %s »".formatted(code)));
			}
		}
		return codes.stream().distinct().sorted().toList();
	}

	private List<Integer> sdgs() {
		List<Integer> numbers = new ArrayList<>();
		for (String text : this.cells.texts("odd", 10)) {
			if (text.matches("[1-9]|1[0-7]")) {
				numbers.add(Integer.valueOf(text));
			}
			else {
				this.cells.refuse("odd", "« %s » n’est pas un objectif de 1 à 17".formatted(text));
			}
		}
		return numbers.stream().distinct().sorted().toList();
	}

	private List<ApplicantKind> applicants(String who) {
		List<String> codes = this.cells.texts("types_structures", 40);
		if (codes.isEmpty()) {
			return ApplicantWords.kindsIn(who).stream().sorted().toList();
		}
		List<ApplicantKind> kinds = new ArrayList<>();
		for (String code : codes) {
			Stream.of(ApplicantKind.values())
				.filter((kind) -> kind.name().equals(code))
				.findFirst()
				.ifPresentOrElse(kinds::add,
						() -> this.cells.refuse("types_structures", "type inconnu : « %s »".formatted(code)));
		}
		return kinds.stream().distinct().sorted().toList();
	}

	private List<Line> lines() {
		List<Line> lines = this.cells.items("volets", "bailleur", this::line);
		if (lines.isEmpty()) {
			Amounts amounts = new Amounts(null, null, null);
			for (String funder : this.cells.texts("bailleurs", 200)) {
				lines.add(new Line(new UUID(0, 0), funder, "", null, null, amounts, List.of()));
			}
		}
		if (lines.isEmpty()) {
			this.cells.refuse("bailleurs", "manque : il faut au moins un bailleur");
		}
		return lines;
	}

	private @Nullable Line line(RowReader row) {
		String funder = row.text("bailleur", 200);
		if (funder == null) {
			row.refuse("bailleur", "manque");
			return null;
		}
		return new Line(new UUID(0, 0), funder, "", row.text("intitule", 200), row.integer("enveloppe", 1, MAX_EUROS),
				amounts(row), rules(row));
	}

	private List<Rule> rules(RowReader row) {
		JsonNode node = row.node("regles");
		try {
			List<Rule> rules = (node != null && !node.isNull())
					? CallJson.readRules(node.toString()).stream().map(this::coded).toList() : List.of();
			if (rules.stream().allMatch(this::meansSomething)) {
				return rules;
			}
			row.refuse("regles", "règle vide, région ou zone inconnue");
			return List.of();
		}
		catch (JacksonException ex) {
			row.refuse("regles", "règle inconnue ou mal écrite : " + ex.getOriginalMessage());
			return List.of();
		}
	}

	/** Countries left out, by code where a name says one. */
	private @Nullable Rule coded(@Nullable Rule rule) {
		return (rule instanceof Rule.DacCountry dac) ? new Rule.DacCountry(dac.excluded()
			.stream()
			.map((typed) -> this.zones.country(typed).map(Zone::code).orElse(typed))
			.toList()) : rule;
	}

	private boolean meansSomething(@Nullable Rule rule) {
		return switch (rule) {
			case null -> false;
			case Rule.SeatInRegion seat -> seat.regions().stream().allMatch((code) -> code.matches("[0-9]{2}"));
			case Rule.DacCountry dac -> dac.excluded().stream().allMatch((code) -> this.zones.find(code).isPresent());
			default -> true;
		};
	}

	private @Nullable Milestone milestone(RowReader row) {
		String label = row.text("etape", 200);
		LocalDate day = row.day("date");
		LocalTime hour = row.hour("heure");
		if (label == null || day == null) {
			row.refuse("etape", "une étape a un nom et une date");
			return null;
		}
		return new Milestone(label, day,
				(hour != null) ? ZonedDateTime.of(day, hour, ParisTime.ZONE).toInstant() : null);
	}

	private @Nullable RequestedDocument document(RowReader row) {
		String name = required(row, "nom");
		String model = row.text("modele", 200);
		if (model != null && !this.models.containsKey(model)) {
			row.refuse("modele", "modèle inconnu : « %s »".formatted(model));
		}
		return (name != null) ? new RequestedDocument(name, row.text("detail", 300), row.flag("obligatoire", true),
				row.text("format", 100), (model != null) ? this.models.get(model) : null) : null;
	}

	private List<Criterion> criteria() {
		List<Criterion> criteria = this.cells.items("grille", "critere", (row) -> {
			String name = required(row, "critere");
			Integer weight = row.integer("poids", 1, 100);
			if (weight == null) {
				row.refuse("poids", "manque, ou n’est pas un poids");
			}
			return (name != null && weight != null) ? new Criterion(name, row.text("guide", 500), weight, null) : null;
		});
		int total = criteria.stream().mapToInt(Criterion::weight).sum();
		if (!criteria.isEmpty() && total != 100) {
			this.cells.refuse("grille", "les poids font %d et non 100".formatted(total));
		}
		return criteria;
	}

	private @Nullable Contact contact(RowReader row) {
		String name = required(row, "nom");
		return (name != null)
				? new Contact(name, row.text("role", 200), row.text("courriel", 200), row.text("telephone", 40)) : null;
	}

}
