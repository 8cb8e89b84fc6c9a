package org.portailsolidaire.calls.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.search.Phases;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.calls.catalogue.Selection;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.CsvTable;

/**
 * A table of calls in the columns that the importer reads (docs/import.md), and a few
 * that tell of the portal and that it passes over.
 */
final class CallTable {

	/** The source of calls that were written on this portal. */
	static final String OWN_SOURCE = "portail-solidaire";

	private final OutputStream output;

	private final Asking asked;

	CallTable(OutputStream output, Asking asked) {
		this.output = output;
		this.asked = asked;
	}

	/** Writes a row for each call of a selection. */
	void write(Selection selection) throws IOException {
		Map<String, Function<PublishedCall, @Nullable Object>> columns = columns(selection.asOf());
		try (CsvTable csv = new CsvTable(this.output, columns.keySet())) {
			selection
				.forEach((call) -> csv.write(columns.values().stream().map((column) -> column.apply(call)).toList()));
		}
	}

	private Map<String, Function<PublishedCall, @Nullable Object>> columns(Instant now) {
		Map<String, Function<PublishedCall, @Nullable Object>> columns = new LinkedHashMap<>();
		columns.put("source", (call) -> Objects.requireNonNullElse(call.source(), OWN_SOURCE));
		columns.put("reference", (call) -> Objects.requireNonNullElse(call.reference(), call.id().toString()));
		columns.put("titre", (call) -> call.content().title());
		columns.put("bailleurs", (call) -> call.content().lines().stream().map(Line::funder).distinct().toList());
		columns.put("hebergement", (call) -> (call.content().hosting() == Hosting.HERE) ? "interne" : "externe");
		addDates(columns);
		columns.put("zones", (call) -> call.content().zones());
		columns.put("zones_exclues", (call) -> call.content().excludedZones());
		columns.put("themes", (call) -> CallWords.themes(call.content()));
		columns.put("odd", (call) -> call.content().sdgs());
		columns.put("montant_min", (call) -> call.amounts().min());
		columns.put("montant_max", (call) -> call.amounts().max());
		columns.put("taux_max", (call) -> call.amounts().share());
		columns.put("budget_total_max", (call) -> call.content().maxProjectBudget());
		columns.put("duree_min_mois", (call) -> call.content().minMonths());
		columns.put("duree_max_mois", (call) -> call.content().maxMonths());
		addTexts(columns);
		columns.put("etat", (call) -> Phases.code(call.content().calendar().phaseAt(now)));
		columns.put("adresse", (call) -> this.asked.callPage(call.slug()));
		columns.put("publie_le", (call) -> ParisTime.dayOf(call.firstPublishedAt()));
		columns.put("modifie_le", (call) -> ParisTime.dayOf(call.publishedAt()));
		return columns;
	}

	private static void addDates(Map<String, Function<PublishedCall, @Nullable Object>> columns) {
		columns.put("ouverture", (call) -> CallWords.openingDay(call.content().calendar()));
		columns.put("cloture", (call) -> CallWords.closingDay(call.content().calendar()));
		columns.put("heure_cloture", (call) -> CallWords.closingHour(call.content().calendar()));
		columns.put("annee", (call) -> call.content().calendar().editionYear());
		columns.put("serie", (call) -> call.content().series());
	}

	private static void addTexts(Map<String, Function<PublishedCall, @Nullable Object>> columns) {
		put(columns, "structures_eligibles", CallContent::whoCanApply);
		put(columns, "types_structures", CallContent::applicants);
		put(columns, "resume", CallContent::summary);
		put(columns, "presentation", CallContent::body);
		put(columns, "conditions", CallContent::conditions);
		put(columns, "exclusions", CallContent::notFunded);
		put(columns, "finance", CallContent::funded);
		put(columns, "documents", (call) -> call.documents().stream().map(RequestedDocument::name).toList());
		put(columns, "contact_organisme", CallContent::contactOrganisation);
		put(columns, "partenaires", CallContent::partners);
		put(columns, "page", CallContent::page);
	}

	private static void put(Map<String, Function<PublishedCall, @Nullable Object>> columns, String name,
			Function<CallContent, @Nullable Object> value) {
		columns.put(name, (call) -> value.apply(call.content()));
	}

}
