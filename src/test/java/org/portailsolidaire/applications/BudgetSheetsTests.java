package org.portailsolidaire.applications;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.accounts.Person;
import org.portailsolidaire.accounts.TestPeople;
import org.portailsolidaire.applications.BudgetSheets.CellFault;
import org.portailsolidaire.applications.BudgetSheets.Read;
import org.portailsolidaire.budget.BudgetReader;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A budget goes to a workbook and comes back; what is no budget is told by cell. */
@EmptyPortalTest
class BudgetSheetsTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	BudgetSheets sheets;

	@Autowired
	MessageSource messages;

	private CallContent call;

	private String grant;

	@BeforeEach
	void aCall() {
		TestApplications applications = new TestApplications(this.portal);
		Person owner = new TestPeople(this.portal).person();
		this.call = applications.read(applications.draft(owner), owner).opened().content();
		this.grant = "aide-" + CallLines.keys(this.call).getFirst();
	}

	private Words words(Locale locale) {
		return new Words(this.messages, locale);
	}

	private Form typed() {
		Map<String, String> typed = new LinkedHashMap<>();
		for (int i = 0; i < 80; i++) {
			typed.put("d-libelle-" + i, (i % 5 == 0)
					? List.of("=", "+", "-", "@", "'=").get(i / 5 % 5) + "cmd|' /C calc'!A0" : "Dépense " + i);
			typed.put("d-categorie-" + i, "travaux");
			typed.put("d-quantite-" + i, "2,5");
			typed.put("d-prix-" + i, "1 000");
			typed.put("d-montant-" + i, "2500");
			typed.put("d-genre-" + i, (i % 2 == 0) ? "nature" : "argent");
			typed.put("d-eligible-" + i, "non");
			typed.put("d-lieu-" + i, "france");
			typed.put("d-activite-" + i, "2");
		}
		typed.put(this.grant, "4 000 €");
		typed.put("r-source-0", "fonds-propres");
		typed.put("r-libelle-0", "Cotisations");
		typed.put("r-etat-0", "acquis");
		typed.put("r-preuve-0", "Relevé");
		typed.put("r-montant-0", "96000");
		return Form.filled(typed);
	}

	private Form back(byte[] bytes, Locale locale) {
		Read read = this.sheets.read(bytes, this.call, words(locale));
		assertThat(read.faults()).isEmpty();
		return new Typed(read.fields()).form();
	}

	@Test
	void aBudgetComesBackAsItWentInEitherLanguage() {
		Form before = typed();
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			byte[] bytes = this.sheets.write(before, this.call, words(locale));
			List<String> keys = CallLines.keys(this.call);

			assertThat(BudgetReader.read(back(bytes, Locale.FRENCH), keys, Set.of(1, 2, 3)))
				.isEqualTo(BudgetReader.read(typed(), keys, Set.of(1, 2, 3)));
		}
	}

	@Test
	void nothingThatIsWrittenCanBeTakenForAFormula() throws IOException {
		byte[] bytes = this.sheets.write(typed(), this.call, words(Locale.FRENCH));
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(workbook.getFirstSheet().read()).allSatisfy((row) -> {
				assertThat(row.getCell(0).getFormula()).isNull();
				assertThat(row.getCellText(0)).doesNotContainPattern("^[=+@-]");
			});
		}
	}

	@Test
	void formulasAreNeverReadAndToldByCell() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Essai", "1.0")) {
			Worksheet spent = workbook.newWorksheet("Dépenses");
			spent.value(0, 0, "Dépense");
			spent.value(1, 0, "Forage");
			spent.formula(1, 4, "SUM(1,2)");
			Worksheet paid = workbook.newWorksheet("Recettes");
			paid.value(0, 0, "Qui paie ?");
			paid.value(1, 0, "Aide demandée à cet appel");
			paid.value(1, 1, "Un autre volet");
			paid.value(1, 5, 12);
		}

		assertThat(this.sheets.read(bytes.toByteArray(), this.call, words(Locale.FRENCH)).faults())
			.extracting(CellFault::where)
			.containsExactly("Dépenses, E2", "Recettes, B2");
	}

	@Test
	void whatIsNoWorkbookIsRefused() throws IOException {
		for (byte[] bytes : List.of(new byte[0], "pas un tableur".getBytes(StandardCharsets.UTF_8), bomb())) {
			Read read = this.sheets.read(bytes, this.call, words(Locale.FRENCH));

			assertThat(read.faults()).hasSize(1);
			assertThat(read.fields()).isEmpty();
		}
	}

	/** 100 MB of nothing in a few kilobytes. */
	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			byte[] nothing = new byte[1_000_000];
			for (int i = 0; i < 100; i++) {
				zip.write(nothing);
			}
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

}
