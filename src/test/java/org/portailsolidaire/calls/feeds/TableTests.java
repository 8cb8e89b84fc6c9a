package org.portailsolidaire.calls.feeds;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.ImportReport;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class TableTests {

	private static final String EVERYTHING = "/appels.csv?phase=ouvert&phase=bientot&phase=clos";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CallImport calls;

	@Test
	void holdsEveryCallOfASearchInItsOrder() {
		List<NamedCsvRecord> rows = rows("/appels.csv");
		int open = this.jdbc.sql(
				"select count(*) from findable_call where coalesce(opens_at, '-infinity') <= :now and coalesce(ends_at, 'infinity') > :now")
			.param("now", java.sql.Timestamp.from(org.portailsolidaire.support.TestClock.START))
			.query(Integer.class)
			.single();
		assertThat(rows).hasSize(open);
		assertThat(rows).extracting((row) -> row.getField("etat")).containsOnly("ouvert");
		assertThat(rows).extracting((row) -> row.getField("cloture")).filteredOn((day) -> !day.isEmpty()).isSorted();
		assertThat(rows.getFirst().getField("adresse")).startsWith("http://localhost/appels/");
	}

	@Test
	void isReadInFewStatements() {
		assertThat(this.mvc.get().uri(EVERYTHING)).hasStatusOk();
		assertThat(Statements.sent(() -> this.mvc.get().uri(EVERYTHING).exchange())).hasSizeBetween(1, 2);
	}

	@Test
	void isReadBackByTheImporterAsItWas() {
		ImportReport report = this.calls.importFrom(new ByteArrayInputStream(body(EVERYTHING)),
				CallImport.Options.plain(true));
		assertThat(report.count(Outcome.REFUSED)).as(() -> String.join("\n", report.lines())).isZero();
		assertThat(report.count(Outcome.CREATED)).as("those written here come from here")
			.isEqualTo(rows(EVERYTHING).stream()
				.filter((row) -> row.getField("source").equals(CallTable.OWN_SOURCE))
				.count());
		assertThat(report.count(Outcome.UNCHANGED)).isGreaterThanOrEqualTo(142);
	}

	@Test
	void keepsSpreadsheetsFromReadingFormulas() {
		assertThat(rows(EVERYTHING)).allSatisfy((row) -> assertThat(row.getFields())
			.allMatch((cell) -> cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0));
	}

	@Test
	void answersNotModifiedAndHoldsWhateverIsAsked() {
		String tag = this.mvc.get().uri("/appels.csv").exchange().getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(this.mvc.get().uri("/appels.csv").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(rows("/appels.csv?q=%00%22;%0A&montant=99999999999&zone=ZZ")).isNotNull();
	}

	private byte[] body(String address) {
		var result = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

	private List<NamedCsvRecord> rows(String address) {
		String text = new String(body(address), StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream().toList();
	}

}
