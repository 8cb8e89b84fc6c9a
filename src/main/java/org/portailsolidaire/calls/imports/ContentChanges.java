package org.portailsolidaire.calls.imports;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.imports.ImportReport.Level;
import org.portailsolidaire.calls.imports.ImportReport.Note;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;

/** What differs between two contents, component by component. */
final class ContentChanges {

	private static final int LONGEST = 80;

	private static final Formats FRENCH = Formats.of(Locale.FRENCH);

	/** The columns of the file, as people who import know them. */
	private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("title", "titre"),
			Map.entry("summary", "resume"), Map.entry("body", "presentation"), Map.entry("hosting", "hebergement"),
			Map.entry("page", "page"), Map.entry("series", "serie"),
			Map.entry("calendar", "ouverture, cloture, heure_cloture, annee"),
			Map.entry("amounts", "montant_min, montant_max, taux_max"),
			Map.entry("maxProjectBudget", "budget_total_max"), Map.entry("minMonths", "duree_min_mois"),
			Map.entry("maxMonths", "duree_max_mois"), Map.entry("excludedZones", "zones_exclues"),
			Map.entry("allThemes", "themes (multi-thematique)"), Map.entry("sdgs", "odd"),
			Map.entry("applicants", "types_structures"), Map.entry("whoCanApply", "structures_eligibles"),
			Map.entry("lines", "bailleurs, volets"), Map.entry("funded", "finance"),
			Map.entry("notFunded", "exclusions"), Map.entry("milestones", "calendrier"),
			Map.entry("criteria", "grille"), Map.entry("contactOrganisation", "contact_organisme"),
			Map.entry("partners", "partenaires"));

	private ContentChanges() {
	}

	static List<Note> between(CallContent before, CallContent after) {
		List<Note> changes = new ArrayList<>();
		for (RecordComponent component : CallContent.class.getRecordComponents()) {
			Object old = CallContent.value(component, before);
			Object now = CallContent.value(component, after);
			if (!Objects.equals(old, now)) {
				changes.add(new Note(Level.CHANGE, COLUMNS.getOrDefault(component.getName(), component.getName()),
						"« %s » devient « %s »".formatted(shown(old), shown(now))));
			}
		}
		return changes;
	}

	private static String shown(@Nullable Object value) {
		String text = written(value);
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

	/**
	 * A value as the file would have it: lists by bars, the parts of a whole by commas.
	 */
	private static String written(@Nullable Object value) {
		if (value instanceof CallCalendar calendar) {
			return Stream
				.of(moment(calendar.opensAt()),
						(calendar.closesAt() != null) ? moment(ParisTime.statedDeadline(calendar.closesAt())) : "",
						Objects.toString(calendar.editionYear(), ""))
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(", "));
		}
		if (value instanceof Instant at) {
			return moment(at);
		}
		if (value instanceof LocalDate day) {
			return FRENCH.date(day);
		}
		if (value instanceof Boolean yes) {
			return yes ? "oui" : "non";
		}
		if (value instanceof List<?> list) {
			return list.stream().map(ContentChanges::written).collect(Collectors.joining("|"));
		}
		if (value instanceof Record parts) {
			return Stream.of(parts.getClass().getRecordComponents())
				.map((component) -> CallContent.value(component, parts))
				.filter((part) -> part != null && !(part instanceof UUID))
				.map(ContentChanges::written)
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(", "));
		}
		return Objects.toString(value, "");
	}

	private static String moment(@Nullable Instant at) {
		return (at != null) ? moment(at.atZone(ParisTime.ZONE)) : "";
	}

	/** "31 mars 2027, 23 h 59", in Paris. */
	private static String moment(ZonedDateTime at) {
		return FRENCH.date(at.toLocalDate()) + ", " + FRENCH.hour(at);
	}

}
