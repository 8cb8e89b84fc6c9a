package org.portailsolidaire.calls.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/** Files of calls, made of rows. */
public final class Rows {

	private static final Set<String> LISTS = Set.of("bailleurs", "zones", "zones_exclues", "themes", "odd",
			"conditions", "exclusions", "finance", "documents", "partenaires", "types_structures");

	private Rows() {
	}

	/** The columns that a row needs, and those given; a null takes one away. */
	public static Map<String, String> row(String reference, String... more) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("source", "essai");
		row.put("reference", reference);
		row.put("titre", "Appel " + reference);
		row.put("bailleurs", "Fondation de l’essai");
		row.put("zones", "TG");
		row.put("themes", "eau-assainissement");
		for (int i = 0; i < more.length; i += 2) {
			row.put(more[i], more[i + 1]);
		}
		return row;
	}

	@SafeVarargs
	static InputStream csv(Map<String, String>... rows) {
		return stream(text(';', List.of(rows)));
	}

	public static InputStream csv(List<Map<String, String>> rows) {
		return stream(text(';', rows));
	}

	static String text(char separator, List<Map<String, String>> rows) {
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach((row) -> columns.addAll(row.keySet()));
		StringBuilder text = new StringBuilder(String.join(String.valueOf(separator), columns)).append('\n');
		rows.forEach((row) -> text
			.append(columns.stream()
				.map((column) -> quoted(row.getOrDefault(column, "")))
				.collect(Collectors.joining(String.valueOf(separator))))
			.append('\n'));
		return text.toString();
	}

	private static String quoted(String cell) {
		return '"' + ((cell != null) ? cell : "").replace("\"", "\"\"") + '"';
	}

	static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The same rows as a JSON file: lists as arrays, whole numbers as numbers. */
	static InputStream json(List<Map<String, String>> rows) {
		return stream(JsonMapper.builder().build().writeValueAsString(rows.stream().map(Rows::asJson).toList()));
	}

	private static Map<String, Object> asJson(Map<String, String> row) {
		Map<String, Object> object = new LinkedHashMap<>();
		row.forEach((column, cell) -> {
			if (!cell.isBlank()) {
				object.put(column, LISTS.contains(column) ? Arrays.asList(cell.split("\\|"))
						: cell.matches("\\d{1,9}") ? Integer.valueOf(cell) : cell);
			}
		});
		return object;
	}

	static byte[] realFile() {
		try {
			return new ClassPathResource("db/demo/appels-reels.csv").getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The rows of the file of real calls. */
	static List<Map<String, String>> realRows() {
		String text = new String(realFile(), StandardCharsets.UTF_8);
		return CsvReader.builder()
			.fieldSeparator(';')
			.ofNamedCsvRecord(text)
			.stream()
			.map((row) -> Map.copyOf(row.getFieldsAsMap()))
			.toList();
	}

}
