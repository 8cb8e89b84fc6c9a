package org.portailsolidaire.calls.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.calls.imports.CsvLines.Line;
import org.portailsolidaire.calls.imports.ImportReport.Format;
import org.portailsolidaire.shared.Slug;

/**
 * Reads a file of calls row by row, without holding it in memory: CSV, lists within a
 * cell by {@code |}; or a JSON array of objects with the same names, lists as arrays. Its
 * encoding and its separator are recognised.
 */
final class CallFile {

	private static final Set<String> LISTS = Set.of("bailleurs", "zones", "zones_exclues", "themes", "odd",
			"conditions", "exclusions", "finance", "documents", "partenaires", "types_structures");

	private static final int LONGEST_COLUMN = 60;

	private static final int HEAD = 2048;

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private CallFile() {
	}

	/** What is done with a row, its line or rank first. */
	interface RowHandler {

		void handle(long line, ObjectNode row);

		/** A row that cannot be read, and why, in French. */
		default void refuse(long line, String fault) {
			throw new UnreadableFileException("La ligne %d %s.".formatted(line, fault), null);
		}

	}

	/**
	 * What the file was found to be, once it is read.
	 * @throws UnreadableFileException when the file is not of the format
	 */
	static Format read(InputStream input, RowHandler handler) {
		try {
			FileText text = new FileText(input);
			BufferedReader reader = new BufferedReader(text, HEAD);
			String beginning = beginning(reader);
			if (beginning.isEmpty()) {
				throw new UnreadableFileException("Le fichier est vide.", null);
			}
			if (beginning.startsWith("PK")) {
				throw new UnreadableFileException(
						"Le fichier est un classeur : enregistrez sa feuille en CSV, puis envoyez ce CSV.", null);
			}
			boolean json = beginning.startsWith("[") || beginning.startsWith("{");
			char separator = json ? 0 : readCsv(new CsvLines(reader), handler);
			if (json) {
				readJson(reader, handler);
			}
			return new Format(text.encoding().toString(), separator);
		}
		catch (JacksonException ex) {
			throw new UnreadableFileException("Le fichier ne peut pas être lu : son JSON est mal écrit ou incomplet, "
					+ "vers la ligne %d.".formatted((ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1), ex);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new UnreadableFileException("Le fichier ne peut pas être lu jusqu’au bout.", ex);
		}
	}

	private static String beginning(BufferedReader reader) throws IOException {
		reader.mark(HEAD);
		char[] head = new char[HEAD / 2];
		int length = reader.read(head);
		reader.reset();
		return new String(head, 0, Math.max(0, length)).stripLeading();
	}

	private static char readCsv(CsvLines lines, RowHandler handler) throws IOException {
		List<String> columns = lines.header().stream().map(CallFile::column).toList();
		expect(columns);
		for (Line line = lines.read(); line != null; line = lines.read()) {
			if (line.fault() != null) {
				handler.refuse(line.number(), line.fault());
			}
			else {
				handler.handle(line.number(), asObject(columns, line.cells()));
			}
		}
		return lines.separator();
	}

	/** "Référence" is "reference", "Montant max" is "montant_max". */
	private static String column(String typed) {
		return typed.isBlank() ? "" : Slug.of(typed.replace('_', ' '), LONGEST_COLUMN).value().replace('-', '_');
	}

	/** A file without rows is read as one, if its first line says so. */
	private static void expect(List<String> columns) {
		if (!columns.contains("source") && !columns.contains("reference") && !columns.contains("titre")) {
			throw new UnreadableFileException(
					"Le fichier n’est pas de ce format : sa première ligne doit nommer les colonnes (source, reference, titre…).",
					null);
		}
		Set<String> seen = new HashSet<>();
		columns.forEach((column) -> {
			if (!column.isEmpty() && !seen.add(column)) {
				throw new UnreadableFileException("La colonne « %s » est là deux fois.".formatted(column), null);
			}
		});
	}

	private static ObjectNode asObject(List<String> columns, List<String> cells) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		for (int i = 0; i < columns.size(); i++) {
			String column = columns.get(i);
			if (!cells.get(i).isBlank()) {
				object.set(column.isEmpty() ? "colonne %d".formatted(i + 1) : column,
						LISTS.contains(column) ? asList(cells.get(i)) : asText(cells.get(i)));
			}
		}
		return object;
	}

	private static JsonNode asText(String cell) {
		return JsonNodeFactory.instance.stringNode(unquoted(cell.strip()));
	}

	/**
	 * Without the apostrophe that keeps spreadsheets from taking a text for a formula.
	 */
	private static String unquoted(String text) {
		boolean quoted = text.length() > 1 && text.charAt(0) == '\''
				&& "=+-@\uFF1D\uFF0B\uFF20\uFF0D".indexOf(text.charAt(1)) >= 0;
		return quoted ? text.substring(1) : text;
	}

	private static JsonNode asList(String cell) {
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		List.of(unquoted(cell.strip()).split("\\|"))
			.stream()
			.map(String::strip)
			.filter((item) -> !item.isEmpty())
			.forEach(list::add);
		return list;
	}

	private static void readJson(Reader text, RowHandler handler) {
		try (JsonParser parser = JSON.createParser(text)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				throw new UnreadableFileException("Le fichier JSON doit être une liste d’objets.", null);
			}
			long rank = 0;
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				rank++;
				JsonNode row = JSON.readTree(parser);
				if (row instanceof ObjectNode object) {
					handler.handle(rank, object);
				}
				else {
					handler.refuse(rank, "n’est pas un objet");
				}
			}
			if (parser.nextToken() != null) {
				throw new UnreadableFileException("Le fichier JSON doit être une seule liste d’objets.", null);
			}
		}
	}

}
