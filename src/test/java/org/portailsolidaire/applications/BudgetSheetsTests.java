package org.portailsolidaire.applications;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

import org.portailsolidaire.accounts.Person;
import org.portailsolidaire.accounts.TestPeople;
import org.portailsolidaire.applications.BudgetSheetReader.Read;
import org.portailsolidaire.applications.SheetFaults.Fault;
import org.portailsolidaire.budget.BudgetReader;
import org.portailsolidaire.budget.Expense.Category;
import org.portailsolidaire.budget.Income.Source;
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
			assertThat(workbook.getFirstSheet().read()).allSatisfy((row) -> {
				assertThat(row.getCell(0).getFormula()).isNull();
				assertThat(row.getCellText(0)).doesNotContainPattern("^[=+@-]");
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
	void formulasAreNeverReadAndToldByCell() throws IOException {
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
