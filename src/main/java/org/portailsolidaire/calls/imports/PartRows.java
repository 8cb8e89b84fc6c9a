package org.portailsolidaire.calls.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Contact;
import org.portailsolidaire.calls.calls.CallContent.Criterion;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.ParisTime;

/** The dates, documents, criteria and people of a row. */
final class PartRows {

	private final Map<String, UUID> models;

	/**
	 * @param models stored blank models by file name, for documents that name one
	 */
	PartRows(Map<String, UUID> models) {
		this.models = models;
	}

	private static @Nullable String required(RowReader row, String column) {
		String text = row.text(column, 200);
		if (text == null) {
			row.require(column);
		}
		return text;
	}

	static @Nullable Milestone milestone(RowReader row) {
		String label = row.text("etape", 200);
		LocalDate day = row.day("date");
		LocalTime hour = row.hour("heure", day);
		if (label == null || day == null) {
			row.refuse("etape", "une étape a un nom et une date");
			return null;
		}
		return new Milestone(label, day,
				(hour != null) ? ZonedDateTime.of(day, hour, ParisTime.ZONE).toInstant() : null);
	}

	@Nullable RequestedDocument document(RowReader row) {
		String name = required(row, "nom");
		String model = row.text("modele", 200);
		if (model != null && !this.models.containsKey(model)) {
			row.refuse("modele", "modèle inconnu : « %s »".formatted(model));
		}
		return (name != null) ? new RequestedDocument(name, row.text("detail", 300), row.flag("obligatoire", true),
				row.text("format", 100), (model != null) ? this.models.get(model) : null) : null;
	}

	List<Criterion> criteria(RowReader cells) {
		List<Criterion> criteria = cells.items("grille", "critere", (row) -> {
			String name = required(row, "critere");
			Integer weight = row.integer("poids", Unit.PERCENT, 1, 100);
			if (weight == null) {
				row.require("poids");
			}
			return (name != null && weight != null) ? new Criterion(name, row.text("guide", 500), weight, null) : null;
		});
		int total = criteria.stream().mapToInt(Criterion::weight).sum();
		if (!criteria.isEmpty() && total != 100) {
			cells.refuse("grille", "les poids font %d et non 100".formatted(total));
		}
		return criteria;
	}

	static @Nullable Contact contact(RowReader row) {
		String name = required(row, "nom");
		return (name != null) ? new Contact(row.person("nom", name), row.text("role", 200), row.email("courriel"),
				row.text("telephone", 40)) : null;
	}

}
