package org.portailsolidaire.gestion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.audit.AuditEntry;
import org.portailsolidaire.site.Words;

/**
 * The log as a table. UTF-8 with a byte order mark, separated by semicolons; a cell that
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
final class JournalTable implements AutoCloseable {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final CsvWriter csv;

	private final Words words;

	JournalTable(OutputStream output, Words words) throws IOException {
		output.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder()
			.fieldSeparator(';')
			.lineDelimiter(LineDelimiter.CRLF)
			.build(output, StandardCharsets.UTF_8);
		this.words = words;
		this.csv.writeRecord("numero", "instant", "personne", "personne_id", "acte", "acte_code", "objet",
				"objet_sorte", "objet_id", "details", "adresse_ip", "reference");
	}

	void write(AuditEntry entry) {
		this.csv.writeRecord(List
			.of(Long.toString(entry.id()), entry.at().toString(), entry.name(), entry.person().value().toString(),
					Line.act(entry.act(), this.words), entry.act(), shown(entry.label()), entry.kind(),
					shown(entry.objectId()), Line.details(entry, this.words), shown(entry.address()), entry.reference())
			.stream()
			.map(JournalTable::cell)
			.toList());
	}

	private static String shown(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static String cell(String text) {
		return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
