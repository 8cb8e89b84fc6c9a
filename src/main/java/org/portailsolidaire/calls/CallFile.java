package org.portailsolidaire.calls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file of calls row by row, without holding it in memory: CSV in UTF-8 with or
 * without BOM, separated by {@code ;} or {@code ,}, lists within a cell by {@code |}; or
 * a JSON array of objects with the same names, lists as arrays.
 */
final class CallFile {

	private static final Set<String> LISTS = Set.of("bailleurs", "zones", "zones_exclues", "themes", "odd",
			"conditions", "exclusions", "finance", "documents", "partenaires", "types_structures");

	private static final int MARK = 8192;

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private CallFile() {
	}

	/** What is done with a row, its line or rank first. */
	interface RowHandler {

		void handle(long line, ObjectNode row);

	}

	/**
	 * @throws UnreadableFileException when the file is not of the format
	 */
	static void read(InputStream input, RowHandler handler) {
		try {
			BufferedInputStream buffered = new BufferedInputStream(input, MARK);
			byte[] head = peek(buffered);
			int start = startsWithBom(head) ? 3 : 0;
			buffered.skipNBytes(start);
			String beginning = new String(head, start, head.length - start, StandardCharsets.UTF_8).stripLeading();
			if (beginning.isEmpty()) {
				throw new UnreadableFileException("Le fichier est vide.", null);
			}
			if (beginning.startsWith("[") || beginning.startsWith("{")) {
				readJson(buffered, handler);
			}
			else {
				expectColumns(beginning);
				readCsv(buffered, separator(beginning), handler);
			}
		}
		catch (JacksonException ex) {
			throw new UnreadableFileException("Le fichier ne peut pas être lu : son JSON est mal écrit ou incomplet, "
					+ "vers la ligne %d.".formatted((ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1), ex);
		}
		catch (IOException | UncheckedIOException | CsvParseException ex) {
			throw new UnreadableFileException("Le fichier ne peut pas être lu : " + reason(ex), ex);
		}
	}

	private static @Nullable String reason(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CharacterCodingException) {
				return "il n’est pas en UTF-8.";
			}
		}
		return failure.getMessage();
	}

	/** A file without rows is read as one, if its first line says so. */
	private static void expectColumns(String beginning) {
		String header = header(beginning);
		if (header.indexOf('\uFFFD') < 0 && !header.contains("source")) {
			throw new UnreadableFileException(
					"Le fichier n’est pas de ce format : sa première ligne doit nommer les colonnes (source, reference, titre…).",
					null);
		}
	}

	private static byte[] peek(BufferedInputStream input) throws IOException {
		input.mark(MARK);
		byte[] head = input.readNBytes(MARK);
		input.reset();
		return head;
	}

	private static boolean startsWithBom(byte[] head) {
		return head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
	}

	private static char separator(String beginning) {
		return (header(beginning).indexOf(';') >= 0) ? ';' : ',';
	}

	private static String header(String beginning) {
		return beginning.lines().findFirst().orElse("");
	}

	private static void readCsv(InputStream input, char separator, RowHandler handler) throws IOException {
		try (Reader reader = new InputStreamReader(input,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
				CsvReader<NamedCsvRecord> csv = CsvReader.builder()
					.fieldSeparator(separator)
					.ofNamedCsvRecord(reader)) {
			csv.forEach((row) -> handler.handle(row.getStartingLineNumber(), asObject(row)));
		}
	}

	private static ObjectNode asObject(NamedCsvRecord row) {
		if (row.getFieldCount() != row.getHeader().size()) {
			throw new UnreadableFileException(
					"Le fichier ne peut pas être lu : la ligne %d a %d cellules au lieu de %d."
						.formatted(row.getStartingLineNumber(), row.getFieldCount(), row.getHeader().size()),
					null);
		}
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		row.getFieldsAsMap().forEach((column, cell) -> {
			if (!cell.isBlank()) {
				object.set(column.strip(), LISTS.contains(column.strip()) ? asList(cell) : asText(cell));
			}
		});
		return object;
	}

	private static JsonNode asText(String cell) {
		return JsonNodeFactory.instance.stringNode(unquoted(cell.strip()));
	}

	/**
	 * Without the apostrophe that keeps spreadsheets from taking a text for a formula.
	 */
	private static String unquoted(String text) {
		boolean quoted = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
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

	private static void readJson(InputStream input, RowHandler handler) {
		try (JsonParser parser = JSON.createParser(input)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				throw new UnreadableFileException("Le fichier JSON doit être une liste d’objets.", null);
			}
			long rank = 0;
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				rank++;
				JsonNode row = JSON.readTree(parser);
				if (!(row instanceof ObjectNode object)) {
					throw new UnreadableFileException("L’élément %d de la liste n’est pas un objet.".formatted(rank),
							null);
				}
				handler.handle(rank, object);
			}
			if (parser.nextToken() != null) {
				throw new UnreadableFileException("Le fichier JSON doit être une seule liste d’objets.", null);
			}
		}
	}

}
