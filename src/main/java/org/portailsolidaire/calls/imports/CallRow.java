package org.portailsolidaire.calls.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PlainText;

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

	private static final Pattern GOAL = Pattern.compile("(?i)(?:ODD\\s*(?:n°\\s*)?)?([1-9]|1[0-7])");

	private static final int LONGEST_ZONES = 1000;

	private final RowReader cells;

	private final Zones zones;

	private final Themes themes;

	private final LineRows lines;

	private final PartRows parts;

	/**
	 * @param models stored blank models by file name, for documents that name one
	 */
	CallRow(RowReader cells, Zones zones, Themes themes, Map<String, UUID> models) {
		this.cells = cells;
		this.zones = zones;
		this.themes = themes;
		this.lines = new LineRows(zones);
		this.parts = new PartRows(models);
	}

	/** The columns of a row that are not of the format, nor passed over. */
	static List<String> unknownColumns(ObjectNode row) {
		return row.propertyNames()
			.stream()
			.filter((name) -> !COLUMNS.contains(name) && !INFORMATION.contains(name))
			.toList();
	}

	/** The content, funders by name only; to be used when nothing was refused. */
	CallContent content() {
		List<String> themeCodes = this.cells.texts("themes", 60);
		boolean allThemes = themeCodes.contains("multi-thematique");
		String who = this.cells.textOr("structures_eligibles", 2000, "");
		Integer minMonths = this.cells.integer("duree_min_mois", Unit.MONTHS, 1, 240);
		Integer maxMonths = this.cells.integer("duree_max_mois", Unit.MONTHS, 1, 240);
		ordered("duree_min_mois", minMonths, maxMonths);
		return new CallContent(required("titre", 200), lines("resume", 1000), lines("presentation", 50_000), hosting(),
				this.cells.web("page"), this.cells.text("serie", 120), calendar(), LineRows.amounts(this.cells),
				this.cells.integer("budget_total_max", Unit.EUROS, 1, LineRows.MAX_EUROS), minMonths, maxMonths,
				zoneCodes("zones"), zoneCodes("zones_exclues"), themes(themeCodes), allThemes, sdgs(), applicants(who),
				who, this.lines.lines(this.cells), this.cells.texts("finance", 1000),
				this.cells.texts("exclusions", 1000), this.cells.texts("conditions", 1000),
				this.cells.items("calendrier", "etape", PartRows::milestone),
				this.cells.items("documents", "nom", this.parts::document), this.parts.criteria(this.cells),
				this.cells.items("contacts", "nom", PartRows::contact), this.cells.text("contact_organisme", 200),
				this.cells.texts("partenaires", 200), List.of());
	}

	private String required(String column, int longest) {
		String text = this.cells.text(column, longest);
		if (text == null) {
			this.cells.require(column);
		}
		return Objects.requireNonNullElse(text, "");
	}

	private String lines(String column, int longest) {
		return Objects.requireNonNullElse(this.cells.lines(column, longest), "");
	}

	private Hosting hosting() {
		String hosting = this.cells.textOr("hebergement", 20, "externe");
		return switch (hosting.toLowerCase(Locale.ROOT)) {
			case "interne" -> Hosting.HERE;
			case "externe" -> Hosting.ELSEWHERE;
			default -> {
				this.cells.refuse("hebergement", "« %s » n’est ni « interne » ni « externe »".formatted(hosting));
				yield Hosting.ELSEWHERE;
			}
		};
	}

	private CallCalendar calendar() {
		LocalDate opening = this.cells.day("ouverture");
		LocalDate closing = this.cells.day("cloture");
		LocalTime hour = this.cells.deadline("heure_cloture", closing);
		Instant opensAt = (opening != null) ? ParisTime.startOf(opening) : null;
		Instant closesAt = (closing != null)
				? ParisTime.endOf(closing, (hour != null) ? hour.withSecond(0).withNano(0) : LocalTime.of(23, 59))
				: null;
		if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
			this.cells.refuse("cloture", "est avant l’ouverture");
		}
		return new CallCalendar(opensAt, closesAt, this.cells.integer("annee", Unit.NONE, 1990, 2200));
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
			if (this.zones.find(typed).isEmpty() && !named.isEmpty()) {
				this.cells.correct(column, typed,
						named.stream().map((zones) -> zones.getFirst().code()).collect(Collectors.joining("|")));
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
				theme(code).ifPresentOrElse((theme) -> {
					this.cells.correct("themes", code, this.themes.find(code).isPresent() ? code : theme.code());
					codes.add(theme.code());
				}, () -> this.cells.refuse("themes", "thème inconnu : « %s »".formatted(code)));
			}
		}
		return codes.stream().distinct().sorted().toList();
	}

	/** A theme by its code or one of its names. */
	private Optional<Theme> theme(String typed) {
		String plain = PlainText.of(typed);
		return this.themes.find(typed)
			.or(() -> this.themes.all()
				.stream()
				.filter((theme) -> Stream.of(theme.code(), theme.nameFr(), theme.nameEn())
					.anyMatch((name) -> PlainText.of(name).equals(plain)))
				.findFirst());
	}

	private List<Integer> sdgs() {
		List<Integer> numbers = new ArrayList<>();
		for (String text : this.cells.texts("odd", 10)) {
			Matcher goal = GOAL.matcher(text);
			if (goal.matches()) {
				numbers.add(Integer.valueOf(goal.group(1)));
				this.cells.correct("odd", text, goal.group(1));
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
				.filter((kind) -> kind.name().equalsIgnoreCase(code))
				.findFirst()
				.ifPresentOrElse(kinds::add,
						() -> this.cells.refuse("types_structures", "type inconnu : « %s »".formatted(code)));
		}
		return kinds.stream().distinct().sorted().toList();
	}

}
