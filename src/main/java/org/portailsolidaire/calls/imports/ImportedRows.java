package org.portailsolidaire.calls.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.imports.CallImport.Options;
import org.portailsolidaire.calls.imports.ImportReport.Entry;
import org.portailsolidaire.calls.imports.ImportReport.Level;
import org.portailsolidaire.calls.imports.ImportReport.Note;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;

/** The rows of one file. */
final class ImportedRows implements CallFile.RowHandler {

	private static final int KEPT_IN_MEMORY = 50;

	private final Options options;

	private final Reference reference;

	private final Writer writer;

	private final Runnable forget;

	private final List<Entry> entries = new ArrayList<>();

	private final Map<String, Seen> seen = new HashMap<>();

	/** Columns that nobody knows, and where they are first. */
	private final Map<String, Long> unknown = new TreeMap<>();

	ImportedRows(Options options, Reference reference, Writer writer, Runnable forget) {
		this.options = options;
		this.reference = reference;
		this.writer = writer;
		this.forget = forget;
	}

	/** What rows are read with. */
	record Reference(Zones zones, Themes themes, Instant now) {
	}

	/** What is done with a row that can be taken. */
	public interface Writer {

		Entry write(Entry entry, String source, String reference, CallContent content);

	}

	private record Seen(long line, UUID content) {
	}

	List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	List<Note> faults() {
		return this.unknown.entrySet()
			.stream()
			.map((column) -> new Note(Level.REFUSED, column.getKey(),
					"colonne inconnue, la première fois à la ligne %d : elle n’est pas lue"
						.formatted(column.getValue())))
			.toList();
	}

	@Override
	public void refuse(long line, String fault) {
		this.entries.add(new Entry(line, "", "", Outcome.REFUSED, List.of(new Note(Level.REFUSED, "la ligne", fault))));
	}

	@Override
	public void handle(long line, ObjectNode row) {
		CallRow.unknownColumns(row).forEach((column) -> this.unknown.putIfAbsent(column, line));
		this.entries.add(read(line, row));
		if (this.entries.size() % KEPT_IN_MEMORY == 0) {
			this.forget.run();
		}
	}

	private Entry read(long line, ObjectNode row) {
		RowReader cells = new RowReader(row, this.options.relativeTo());
		String source = cells.text("source", 120);
		String reference = cells.text("reference", 120);
		String key = Stream.of(source, reference).filter(Objects::nonNull).collect(Collectors.joining(" / "));
		if (source == null || reference == null) {
			cells.require((source == null) ? "source" : "reference");
		}
		else {
			Seen now = new Seen(line, content(row));
			Seen before = this.seen.putIfAbsent(key, now);
			if (before != null && before.content().equals(now.content())) {
				return new Entry(line, key, cells.title(), Outcome.DUPLICATE, List.of(new Note(Level.WARNING,
						"la ligne", "dit mot pour mot la même chose que la ligne " + before.line())));
			}
			if (before != null) {
				cells.refuse("reference", "est déjà à la ligne %d, avec un autre contenu".formatted(before.line()));
			}
		}
		CallContent content = new CallRow(cells, this.reference.zones(), this.reference.themes(), this.options.models())
			.content();
		if (source == null || reference == null || cells.isRefused()) {
			return new Entry(line, key, cells.title(), Outcome.REFUSED, List.copyOf(cells.notes()));
		}
		ImportWarnings.of(content, this.reference.now()).forEach(cells::note);
		return this.writer.write(new Entry(line, key, content.title(), Outcome.UNCHANGED, List.copyOf(cells.notes())),
				source, reference, content);
	}

	private static UUID content(ObjectNode row) {
		Map<String, JsonNode> cells = new TreeMap<>();
		row.properties().forEach((cell) -> cells.put(cell.getKey(), cell.getValue()));
		return UUID.nameUUIDFromBytes(cells.toString().getBytes(StandardCharsets.UTF_8));
	}

}
