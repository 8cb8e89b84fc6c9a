package org.portailsolidaire.platform.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class CsvTableTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+33 6 12", "-2", "- puits", "@SUM(A1)", "\t=1", "\r=1", "\nx",
			" =cmd|' /C calc'!A0", "\u00A0=1", "\uFEFF=1", "\uFF1D1+1", "\uFF0B1", "\uFF201", "\uFF0D1", "=\n1" })
	void noCellIsAFormula(String text) {
		assertThat(CsvTable.cell(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "eau", "L’eau = la vie", "a@b.org", "12 500", "", "1-2", "«\u00A0=\u00A0»" })
	void otherTextsStay(String text) {
		assertThat(CsvTable.cell(text)).isEqualTo(text);
	}

	@Test
	void writesWhatASpreadsheetReads() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CsvTable table = new CsvTable(bytes, List.of("nom", "liste", "nombre", "instant", "rien"))) {
			table.write("Un \"puits\"; et l’eau\nvive", List.of("+33", "a|b"), -5,
					Instant.parse("2026-07-01T10:30:00Z"), null);
		}

		assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(
				"\uFEFFnom;liste;nombre;instant;rien\r\n\"Un \"\"puits\"\"; et l’eau\nvive\";'+33|a/b;-5;2026-07-01 12:30;\r\n");
	}

}
