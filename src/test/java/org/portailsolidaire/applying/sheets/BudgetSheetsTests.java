package org.portailsolidaire.applying.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.sheets.BudgetSheetReader.Read;
import org.portailsolidaire.applying.sheets.SheetFaults.Fault;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.applying.budget.Expense.Category;
import org.portailsolidaire.applying.budget.Income.Source;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.platform.documents.MadeOffice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.CallLines;

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
	BudgetSheetReader sheets;

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

	/** Every field, as people write it. */
	private Map<String, String> typed() {
		Map<String, String> typed = new LinkedHashMap<>();
		for (int i = 0; i < 80; i++) {
			typed.put("d-libelle-" + i,
					(i % 5 == 0) ? List.of("=", "+", "-", "@", "'=").get(i / 5 % 5) + "cmd|' /C calc'!A0"
							: "007 é \"😀\" <b>& " + i);
			typed.put("d-categorie-" + i, Category.values()[i % 10].code());
			typed.put("d-quantite-" + i, List.of("2,5", "0,000001", "123456789012,123456").get(i % 3));
			typed.put("d-prix-" + i, "1 000");
			typed.put("d-montant-" + i, (i % 3 == 0) ? "2 500 €" : " ");
			typed.put("d-genre-" + i, (i % 2 == 0) ? "nature" : "argent");
			typed.put("d-eligible-" + i, (i % 3 == 0) ? "non" : "oui");
			typed.put("d-lieu-" + i, (i % 4 == 0) ? "france" : "place");
			typed.put("d-activite-" + i, Integer.toString(1 + i % 2));
			typed.put("d-devis-" + i, Integer.toString(1 + i % 3));
		}
		typed.put(this.grant, "4 000 €");
		for (int i = 0; i < 8; i++) {
			typed.put("r-source-" + i, Source.values()[i % 4].code());
			typed.put("r-libelle-" + i, "Cotisations");
			typed.put("r-etat-" + i, (i % 2 == 0) ? "acquis" : "sollicite");
			typed.put("r-preuve-" + i, "-1 : relevé");
			typed.put("r-genre-" + i, (i % 3 == 0) ? "nature" : "argent");
			typed.put("r-montant-" + i, "96000");
		}
		return typed;
	}

	/** Without spaces and signs that say nothing. */
	private static Map<String, String> plain(Map<String, String> typed) {
		Map<String, String> plain = new TreeMap<>();
		typed.forEach((name, value) -> {
			String kept = name.matches("(d-montant|d-prix|aide)-.*") ? value.replaceAll("[\\s€]", "") : value;
			if (!kept.isBlank()) {
				plain.put(name, kept);
			}
		});
		return plain;
	}

	private byte[] written(Locale locale) {
		return BudgetSheetWriter.write(Form.filled(typed()), this.call, words(locale));
	}

	private Read read(byte[] bytes) {
		return this.sheets.read(bytes, this.call, Set.of(1, 2), words(Locale.FRENCH));
	}

	@Test
	void everyFieldComesBackAsItWentInEitherLanguage() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			Map<String, String> back = new TreeMap<>();
			Read read = read(written(locale));
			read.fields().forEach((name, values) -> back.put(name, String.join("|", values)));

			assertThat(back).isEqualTo(plain(typed()));
			assertThat(read.faults()).extracting(Fault::where)
				.as("a quantity beyond reason")
				.allMatch((where) -> where.matches("(Feuille Dépenses|Feuille Expenses), cellule E[0-9]+\u00A0:"));
		}
	}

	@Test
	void aDraftThatIsNotFinishedComesBackToo() {
		Form draft = Form.filled(Map.of("d-libelle-0", "Pompe", "d-quantite-1", "3", "r-montant-0", "5"));
		Read read = read(BudgetSheetWriter.write(draft, this.call, words(Locale.FRENCH)));

		assertThat(read.faults()).isEmpty();
		assertThat(read.fields()).containsOnlyKeys("d-libelle-0", "d-quantite-1", "r-montant-0");
	}

	@Test
	void nothingThatIsWrittenCanBeTakenForAFormula() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written(Locale.FRENCH)))) {
			assertThat(workbook.getFirstSheet().read()).flatMap((row) -> row.getOptionalCell(0).stream().toList())
				.hasSize(81)
				.allSatisfy((cell) -> {
					assertThat(cell.getFormula()).isNull();
					assertThat(cell.getText()).doesNotContainPattern("^[=+@-]");
				});
		}
	}

	/** A workbook whose cells below the heads are given, by their place. */
	private byte[] workbook(Consumer<Worksheet> expenses, Consumer<Worksheet> incomes) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Essai", "1.0")) {
			expenses.accept(headed(workbook.newWorksheet("Dépenses"), BudgetReader.EXPENSE_FIELDS));
			incomes.accept(headed(workbook.newWorksheet("Recettes"), BudgetReader.INCOME_FIELDS));
		}
		return bytes.toByteArray();
	}

	private Worksheet headed(Worksheet sheet, List<String> fields) {
		for (int i = 0; i < fields.size(); i++) {
			sheet.value(0, i, BudgetSheetWriter.head(fields.get(i), words(Locale.FRENCH)));
		}
		return sheet;
	}

	private static void cells(Worksheet sheet, int row, Object... cells) {
		for (int i = 0; i < cells.length; i++) {
			if (cells[i] instanceof Number number) {
				sheet.value(row, i, number);
			}
			else {
				sheet.value(row, i, cells[i].toString());
			}
		}
	}

	private List<String> faults(byte[] bytes) {
		return read(bytes).faults().stream().map((one) -> (one.where() + " " + one.said()).strip()).toList();
	}

	@Test
	void formulasThatWereNeverReckonedAreToldByCell() throws IOException {
		assertThat(read(workbook((spent) -> {
			cells(spent, 1, "Forage");
			spent.formula(1, 4, "SUM(1,2)");
		}, (paid) -> {
			cells(paid, 1, "Aide demandée à cet appel", "Un autre volet");
			paid.value(1, 5, 12);
		})).faults()).extracting(Fault::where)
			.containsExactly("Feuille Dépenses, cellule E2\u00A0:", "Feuille Recettes, cellule B2\u00A0:");
	}

	@Test
	void aFormulaIsWhatItWasReckonedTo() throws IOException {
		byte[] bytes = MadeWorkbook.changed(workbook((spent) -> {
			cells(spent, 1, "Forage", "travaux");
			spent.formula(1, 4, "SUM(1,2)");
			cells(spent, 2, "Pompe", "travaux");
			spent.formula(2, 4, "A1+B1");
			cells(spent, 3, "Carburant", "travaux");
			spent.formula(3, 4, "B99/0");
		}, (paid) -> {
		}), "(<c [^>]*)><f>SUM\\(1,2\\)</f>", "$1><f>SUM(1,2)</f><v>200.00000000000003</v>",
				"(<c [^>]*)><f>A1\\+B1</f>", "$1 t=\"str\"><f>A1+B1</f><v>1 250 €</v>", "(<c [^>]*)><f>B99/0</f>",
				"$1 t=\"e\"><f>B99/0</f><v>#DIV/0!</v>");

		Read read = read(bytes);
		assertThat(read.fields()).containsEntry("d-montant-0", List.of("200"))
			.containsEntry("d-montant-1", List.of("1 250 €"));
		assertThat(faults(bytes)).singleElement()
			.asString()
			.matches("Feuille Dépenses, cellule E4.*la formule donne «.#DIV/0!.».*");
	}

	@Test
	void wordsAreComparedWithoutCaseAccentsNorSpaces() throws IOException {
		Read read = read(workbook((spent) -> {
			cells(spent, 1, "Forage", "equipement", "", "", 5, "EN  NATURE", "oui", "sur\nplace");
			cells(spent, 2, "Pompe\r\nà main", "ÉQUIPEMENT", "", "", 5, "nature", "Éligible", "Sur\u00A0place");
			spent.value(3, 0, "Puits");
			spent.value(3, 6, Boolean.FALSE);
		}, (paid) -> cells(paid, 1, "aide demandee a cet appel",
				CallLines.name(this.call.lines().getFirst()).toUpperCase(Locale.ROOT), "", "", "", 4000)));

		assertThat(read.faults()).isEmpty();
		assertThat(read.fields()).containsEntry("d-categorie-0", read.fields().get("d-categorie-1"))
			.containsEntry("d-genre-0", List.of("nature"))
			.containsEntry("d-genre-1", List.of("nature"))
			.containsEntry("d-eligible-0", List.of("oui"))
			.containsEntry("d-eligible-2", List.of("non"))
			.containsEntry("d-lieu-0", List.of("place"))
			.containsEntry("d-lieu-1", List.of("place"))
			.containsEntry("d-libelle-1", List.of("Pompe à main"))
			.containsEntry(this.grant, List.of("4000"));
	}

	@Test
	void aDateIsToldWhereANumberStandsAndReadWhereAWordDoes() throws IOException {
		byte[] bytes = workbook((spent) -> {
			cells(spent, 1, "Forage");
			spent.value(1, 2, LocalDate.of(2026, 3, 1));
			spent.style(1, 2).format("d-mmm").set();
			spent.value(1, 4, LocalDate.of(2027, 3, 31));
			spent.style(1, 4).format("dd/mm/yyyy").set();
			spent.value(1, 3, 12.5);
			spent.style(1, 3).format("#,##0.00 [$€-40C]").set();
		}, (paid) -> {
			cells(paid, 1, "", "Mécène");
			paid.value(1, 3, LocalDate.of(2026, 12, 24));
			paid.style(1, 3).format("yyyy-mm-dd").set();
		});

		assertThat(faults(bytes)).hasSize(2)
			.anyMatch((one) -> one.matches("Feuille Dépenses, cellule C2.*c’est une date \\(01/03/2026\\).*"))
			.anyMatch((one) -> one.matches("Feuille Dépenses, cellule E2.*c’est une date \\(31/03/2027\\).*"));
		assertThat(read(bytes).fields()).containsEntry("d-prix-0", List.of("12,5"))
			.containsEntry("r-preuve-0", List.of("24/12/2026"));
	}

	@Test
	void titlesAndTotalsAreNoLines() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Essai", "1.0")) {
			workbook.newWorksheet("Lisez-moi").value(0, 0, "Notes");
			Worksheet paid = workbook.newWorksheet("Ressources");
			Worksheet spent = workbook.newWorksheet("Nos dépenses");
			for (Worksheet sheet : List.of(paid, spent)) {
				List<String> fields = (sheet == spent) ? BudgetReader.EXPENSE_FIELDS : BudgetReader.INCOME_FIELDS;
				sheet.value(0, 0, "Budget prévisionnel 2027");
				sheet.value(1, 1, "en euros");
				for (int i = 0; i < fields.size(); i++) {
					sheet.value(3, i,
							BudgetSheetWriter.head(fields.get(i), words(Locale.FRENCH)).toUpperCase(Locale.ROOT));
				}
			}
			cells(spent, 4, "Forage", "", "", "", 9000);
			cells(spent, 5, "Sous-total", "", "", "", 9000);
			for (int i = 0; i < BudgetReader.EXPENSE_FIELDS.size(); i++) {
				spent.value(6, i, BudgetSheetWriter.head(BudgetReader.EXPENSE_FIELDS.get(i), words(Locale.FRENCH)));
			}
			cells(spent, 7, "TotalEnergies, carburant", "", "", "", 50);
			spent.value(8, 3, "TOTAL GÉNÉRAL :");
			spent.value(8, 4, 9050);
			cells(paid, 4, "", "Cotisations", "", "", "", 700);
			cells(paid, 5, "", "Total des recettes", "", "", "", 700);
		}
		Read read = read(bytes.toByteArray());

		assertThat(read.faults()).isEmpty();
		assertThat(read.fields()).containsOnly(Map.entry("d-libelle-0", List.of("Forage")),
				Map.entry("d-montant-0", List.of("9000")),
				Map.entry("d-libelle-1", List.of("TotalEnergies, carburant")), Map.entry("d-montant-1", List.of("50")),
				Map.entry("r-libelle-0", List.of("Cotisations")), Map.entry("r-montant-0", List.of("700")));
	}

	@Test
	void aWorkbookOfStrictOpenXmlIsReadAlike() throws IOException {
		byte[] usual = written(Locale.FRENCH);
		byte[] strict = MadeWorkbook.strict(usual);

		assertThat(new String(MadeWorkbook.part(strict, "xl/workbook.xml"), StandardCharsets.UTF_8))
			.contains("http://purl.oclc.org/ooxml/spreadsheetml/main");
		assertThat(read(strict)).isEqualTo(read(usual));
	}

	@Test
	void aWorkbookOfLibreOfficeIsReadToo() throws IOException {
		StringBuilder heads = new StringBuilder(
				"<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row><table:table-row>");
		BudgetReader.EXPENSE_FIELDS
			.forEach((field) -> heads.append("<table:table-cell office:value-type=\"string\"><text:p>")
				.append(BudgetSheetWriter.head(field, words(Locale.FRENCH)))
				.append("</text:p></table:table-cell>"));
		heads.append("</table:table-row>");
		StringBuilder incomes = new StringBuilder("<table:table-row>");
		BudgetReader.INCOME_FIELDS
			.forEach((field) -> incomes.append("<table:table-cell office:value-type=\"string\"><text:p>")
				.append(BudgetSheetWriter.head(field, words(Locale.FRENCH)))
				.append("</text:p></table:table-cell>"));
		incomes.append("</table:table-row>");
		byte[] ods = MadeWorkbook
			.ods("""
					<table:table table:name="Recettes">%s</table:table>
					<table:table table:name="Dépenses">%s<table:table-row>
					<table:table-cell office:value-type="string"><office:annotation><text:p>Note</text:p></office:annotation><text:p>Pompe</text:p><text:p>à<text:s/>main</text:p></table:table-cell>
					<table:table-cell table:number-columns-repeated="2"/>
					<table:table-cell office:value-type="currency" office:value="12.5" table:formula="of:=5*2.5"><text:p>12,50 €</text:p></table:table-cell>
					<table:table-cell office:value-type="date" office:date-value="2027-03-31"><text:p>31/03/27</text:p></table:table-cell>
					<table:table-cell table:number-columns-repeated="16379"/></table:table-row>
					<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
					</table:table>"""
				.formatted(incomes, heads));

		assertThat(read(ods).fields()).containsOnly(Map.entry("d-libelle-0", List.of("Pompe à main")),
				Map.entry("d-prix-0", List.of("12,5")));
		assertThat(faults(ods)).singleElement().asString().matches("Feuille Dépenses, cellule E4.*31/03/2027.*");
	}

	@Test
	void anOldWorkbookSaysHowToSaveIt() {
		assertThat(faults(MadeOffice.ole("Workbook"))).singleElement().asString().contains("ancien format");
		assertThat(faults(MadeOffice.ole("EncryptedPackage"))).singleElement().asString().contains("mot de passe");
	}

	@Test
	void aWorkbookKeepsItsHeadsPrintsWellAndOffersItsWords() throws IOException {
		byte[] bytes = written(Locale.FRENCH);
		String book = new String(MadeWorkbook.part(bytes, "xl/workbook.xml"), StandardCharsets.UTF_8);
		assertThat(book).contains("_xlnm.Print_Titles", "$1:$1", "state=\"hidden\"");
		assertThat(new String(MadeWorkbook.part(bytes, "xl/styles.xml"), StandardCharsets.UTF_8)).contains("#,##0");
		for (int sheet = 1; sheet <= 2; sheet++) {
			assertThat(new String(MadeWorkbook.part(bytes, "xl/worksheets/sheet" + sheet + ".xml"),
					StandardCharsets.UTF_8))
				.contains("state=\"frozen\"", "orientation=\"landscape\"", "paperSize=\"9\"", "fitToWidth=\"1\"",
						"<dataValidation ");
		}
	}

	@Test
	void whatIsKnownToBeWrongIsToldByCell() throws IOException {
		byte[] bytes = workbook((spent) -> {
			cells(spent, 1, "Forage", "Travo", "", "", -5);
			cells(spent, 2, "Pompe", "Équipement", -2, 3.5, "");
			cells(spent, 3, "Repas", "formation", "", "", 12.5, "En or", "Éligible", "Sur place", 3);
			cells(spent, 4, "Cars", "", 2, 10, 30);
			cells(spent, 5, "x".repeat(300), "", "", "", new BigDecimal("1E+999999999"));
			cells(spent, 6, "Bon", "", "", "", 100000001);
			cells(spent, 7, "", "Travaux");
		}, (paid) -> cells(paid, 1, "Mécène", "Dons", "Promis", "", "", "douze"));
		List<String> faults = faults(bytes);

		assertThat(faults).hasSize(13)
			.anyMatch((one) -> one.matches("Feuille Dépenses, cellule B2.*«.Travo.*Équipement, Travaux.*"))
			.anyMatch((one) -> one.matches("Feuille Dépenses, cellule F4.*En or.*En argent, En nature\\."))
			.anyMatch((one) -> one.matches("Feuille Dépenses, cellule I4.*L’activité 3 est vide.*"));
		assertThat(faults.stream().map((one) -> one.replaceFirst("Feuille (.).*cellule (\\w+).*", "$1$2")).toList())
			.containsExactly("DB2", "DE2", "DC3", "DE4", "DF4", "DI4", "DE5", "DA6", "DE6", "DE7", "RA2", "RC2", "RF2");
	}

	@Test
	void aColumnThatIsMissingOrMovedIsTold() throws IOException {
		assertThat(faults(workbook((spent) -> spent.value(0, 2, "Notes"), (paid) -> {
			paid.value(0, 0, "Précision");
			paid.value(0, 1, "Qui paie\u202F?");
		}))).hasSize(3)
			.anyMatch((one) -> one.startsWith("Feuille Dépenses, cellule C1\u00A0: la colonne «\u00A0Quantité"))
			.anyMatch((one) -> one.matches("Feuille Recettes, cellule A1.*Qui paie.* est en B1.*"))
			.anyMatch((one) -> one.matches("Feuille Recettes, cellule B1.*Précision.* est en A1.*"));
		assertThat(faults(workbook((spent) -> cells(spent, 0, "", "", "", "", "", "", "", "", "", ""), (paid) -> {
		}))).as("no heads").hasSize(BudgetReader.EXPENSE_FIELDS.size());
	}

	@Test
	void linesThatAreTooManyAreToldAndNoneIsLeftOutUnsaid() throws IOException {
		assertThat(faults(workbook((spent) -> {
			for (int row = 1; row <= 1200; row++) {
				cells(spent, row, "Dépense " + row);
			}
		}, (paid) -> {
		}))).singleElement()
			.asString()
			.matches("Feuille Dépenses, cellule A152.*150 lignes au plus, il y en a 1.200.*");
	}

	@Test
	void manyFaultsAreCounted() throws IOException {
		assertThat(faults(workbook((spent) -> {
			for (int row = 1; row <= 120; row++) {
				cells(spent, row, "Dépense " + row, "", "", "", -1);
			}
		}, (paid) -> {
		}))).hasSize(51).last().asString().isEqualTo("… et 70 autres cellules.");
	}

	@Test
	void whatIsNoWorkbookIsRefused() throws IOException {
		for (byte[] bytes : List.of(new byte[0], "pas un tableur".getBytes(StandardCharsets.UTF_8), bomb())) {
			Read read = read(bytes);

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
