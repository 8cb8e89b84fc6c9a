package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.ParisTime;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table to take away, row by row. UTF-8 with a byte order mark, separated by
 * semicolons, lists within a cell by bars; a cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
public final class CsvTable implements AutoCloseable {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** What formulas begin with, and what spreadsheets pass over before them. */
	private static final String FORMULA = "(?s)[\\s\\u00A0\\u202F\\uFEFF]*[=+@\\-\\uFF1D\\uFF0B\\uFF20\\uFF0D].*|[\\t\\r\\n].*";

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final CsvWriter csv;

	/** Begins a table with the names of its columns. */
	public CsvTable(OutputStream output, Collection<String> columns) throws IOException {
		output.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder()
			.fieldSeparator(';')
			.lineDelimiter(LineDelimiter.CRLF)
			.build(output, StandardCharsets.UTF_8);
		this.csv.writeRecord(columns);
	}

	/** The same as the answer to a request, under the name of a file. */
	public static CsvTable download(HttpServletResponse response, String file, String... columns) throws IOException {
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file).build().toString());
		return new CsvTable(response.getOutputStream(), Arrays.asList(columns));
	}

	/** Writes a row: texts, numbers, days, instants in Paris time, lists. */
	public void write(@Nullable Object... cells) {
		write(Arrays.asList(cells));
	}

	public void write(Collection<? extends @Nullable Object> cells) {
		this.csv.writeRecord(cells.stream().map(CsvTable::cell).toList());
	}

	static String cell(@Nullable Object value) {
		String text = switch (value) {
			case null -> "";
			case Instant instant -> MINUTE.format(instant.atZone(ParisTime.ZONE));
			case Collection<?> items ->
				items.stream().map((item) -> item.toString().replace('|', '/')).collect(Collectors.joining("|"));
			default -> value.toString();
		};
		boolean number = value instanceof Number;
		return !number && text.matches(FORMULA) ? "'" + text : text;
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
