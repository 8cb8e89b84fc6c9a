package org.portailsolidaire.applying.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.applying.budget.Budget.Gap;
import org.portailsolidaire.applying.budget.Budget.Imbalance;
import org.portailsolidaire.applying.budget.Expense.Category;
import org.portailsolidaire.applying.budget.Income.Source;
import org.portailsolidaire.platform.site.Form;

import static org.assertj.core.api.Assertions.assertThat;

/** The sums of a budget, and what is read of one that is typed badly. */
@Tag("plain")
class BudgetTests {

	private static final String LINE = "0123456789ab";

	private static Budget read(Form form) {
		return BudgetReader.read(form, List.of(LINE), Set.of(1, 3, 4));
	}

	private static Form form(String... fields) {
		Map<String, String> typed = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			typed.put(fields[i], fields[i + 1]);
		}
		return Form.filled(typed);
	}

	private static Form expense(String... more) {
		List<String> fields = new ArrayList<>(List.of("d-libelle-0", "Forage", "d-categorie-0", "travaux"));
		fields.addAll(List.of(more));
		return form(fields.toArray(String[]::new));
	}

	private static List<String> keys(Form form) {
		return form.problems().stream().map((problem) -> problem.field() + " " + problem.key()).toList();
	}

	private static Expense cash(int amount) {
		return new Expense(0, Category.WORKS, "Forage", amount, false, true, true, 0, 0);
	}

	private static Expense inKind(int amount) {
		return new Expense(1, Category.STAFF, "Bénévoles", amount, true, false, true, 0, 0);
	}

	private static Income own(int amount, boolean kind) {
		return new Income(0, Source.OWN, "Cotisations", amount, kind, true, "Relevé");
	}

	@Test
	void twoSidesThatAreEqualAreInBalanceWhateverPays() {
		Budget budget = new Budget(List.of(cash(10_000), inKind(2_000)), List.of(own(6_000, false), own(2_000, true)),
				Map.of(LINE, 4_000));

		assertThat(budget.imbalances()).isEmpty();
		assertThat(budget.total()).isEqualTo(12_000).isEqualTo(budget.income());
		assertThat(budget.eligible()).isEqualTo(10_000);
		assertThat(budget.otherCash()).isEqualTo(6_000);
		assertThat(budget.cashIncome()).isEqualTo(10_000);
	}

	@Test
	void cashDoesNotMakeUpForGiftsInKind() {
		Budget budget = new Budget(List.of(cash(10_000), inKind(2_000)), List.of(own(8_000, false)),
				Map.of(LINE, 4_000));

		assertThat(budget.total()).isEqualTo(budget.income());
		assertThat(budget.imbalances()).containsExactly(new Imbalance(Gap.CASH_EXPENSES, 2_000, 10_000, 12_000),
				new Imbalance(Gap.KIND_INCOME, 2_000, 2_000, 0));
	}

	@ParameterizedTest
	@CsvSource({ "10000, 6000, CASH_INCOME, 4000", "6000, 10000, CASH_EXPENSES, 4000", "1, 0, CASH_INCOME, 1" })
	void whatIsMissingIsSaidToTheEuro(int spent, int paid, Gap gap, long missing) {
		assertThat(new Budget(List.of(cash(spent)), List.of(own(paid, false)), Map.of()).imbalances())
			.containsExactly(new Imbalance(gap, missing, spent, paid));
	}

	@ParameterizedTest
	@CsvSource({ "7500, 14050, 534", "7025, 14050, 500", "1, 3, 333", "2, 3, 667", "0, 10, 0", "5, 0, 0" })
	void sharesAreToTheNearestTenth(long part, long whole, long tenths) {
		assertThat(Budget.tenths(part, whole)).isEqualTo(tenths);
	}

	@Test
	void sharesByCategoryAndSourceAreOfTheirSide() {
		Budget budget = new Budget(List.of(cash(7_500), inKind(2_500)), List.of(own(2_500, true), own(4_000, false)),
				Map.of(LINE, 3_500));

		assertThat(budget.byCategory()).containsExactly(new Budget.Share<>(Category.WORKS, 7_500, 750),
				new Budget.Share<>(Category.STAFF, 2_500, 250));
		assertThat(budget.bySource()).containsExactly(new Budget.Share<>(Source.OWN, 6_500, 650));
	}

	@Test
	void anEmptyBudgetHasNothingWrongInItsSums() {
		assertThat(Budget.EMPTY.imbalances()).isEmpty();
		assertThat(Budget.EMPTY.isEmpty()).isTrue();
		assertThat(read(form()).isEmpty()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			5 200; 5200
			5200,00 €; 5200
			5 200 €; 5200
			1; 1
			100000000; 100000000
			""")
	void wholeEurosAreReadAsPeopleWriteThem(String typed, int amount) {
		Form form = expense("d-montant-0", typed);

		assertThat(read(form).total()).isEqualTo(amount);
		assertThat(keys(form)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			''; budget.montant.vide
			0; budget.montant.vide
			-5; saisie.nombre.negative
			- 5; saisie.nombre.negative
			12,5; saisie.entier.euros
			12.500; saisie.nombre.doubtful.offre
			1,000; saisie.nombre.doubtful.offre
			100000001; saisie.bornes.euros
			999999999999; saisie.bornes.euros
			99999999999999999999; saisie.bornes.euros
			=1+1; saisie.nombre.euros
			1e5; saisie.nombre.unreadable.offre
			douze; saisie.nombre.unreadable.offre
			beaucoup; saisie.nombre.euros
			""")
	void whatIsNoAmountIsSaidAndCountsForNothing(String typed, String key) {
		Form form = expense("d-montant-0", typed);

		assertThat(read(form).total()).isZero();
		assertThat(keys(form)).containsExactly("d-montant-0 " + key);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			12,5; 13
			12.500; 12500
			douze mille; 12000
			environ 300 €; 300
			""")
	void theFigureThatWouldDoIsSaidWithItsField(String typed, int offered) {
		Form form = expense("d-montant-3", typed);
		read(form);

		assertThat(form.problem("d-montant-3").parameters()).containsExactly(offered);
		assertThat(form.problem("d-montant-3").label()).isEqualTo("budget.ou.d-montant");
		assertThat(form.problem("d-montant-3").line()).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1250", "1 250,00 €", "€1 250", "1'250", "1 250 EUR", "1\u202F250\u00A0€",
			"1250.00000000000003" })
	void anAmountIsReadAsEverywhere(String typed) {
		assertThat(read(expense("d-montant-0", typed)).total()).isEqualTo(1250);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			6; 780; ''; 4680; ''
			2,5; 100; ''; 250; ''
			3; 33,33; ''; 100; ''
			6; 780; 4680; 4680; ''
			6; 780; 4600; 4600; d-montant-0 budget.montant.calcul
			6; 0; ''; 0; d-montant-0 budget.montant.vide
			-6; 780; 100; 100; d-quantite-0 saisie.nombre.negative
			x; 780; 100; 100; d-quantite-0 saisie.nombre.none
			99999999; 99999999; ''; 0; d-montant-0 budget.montant.trop
			6; ''; ''; 0; d-montant-0 budget.montant.vide
			""")
	void quantityAndPriceMakeTheAmount(String quantity, String price, String typed, long amount, String problem) {
		Form form = expense("d-quantite-0", quantity, "d-prix-0", price, "d-montant-0", typed);

		assertThat(read(form).total()).isEqualTo(amount);
		assertThat(keys(form)).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
	}

	@Test
	void aLineSaysWhatItIsWhoPaysAndWhatProvesIt() {
		Form form = form("d-montant-0", "100", "r-montant-2", "100", "r-etat-2", "acquis");
		read(form);

		assertThat(keys(form)).containsExactlyInAnyOrder("d-libelle-0 budget.libelle", "d-categorie-0 budget.categorie",
				"r-libelle-2 budget.libelle", "r-source-2 budget.source", "r-preuve-2 budget.preuve");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			''; 0; ''
			1; 1; ''
			4; 4; ''
			2; 0; budget.activite.vide
			5; 0; budget.activite.vide
			Forer; 0; budget.activite
			0; 0; budget.activite
			""")
	void anActivityKeepsItsNumberAndOneThatIsEmptyIsRefused(String typed, int activity, String key) {
		Form form = expense("d-montant-0", "100", "d-activite-0", typed);

		assertThat(read(form).expenses().getFirst().activity()).isEqualTo(activity);
		assertThat(keys(form)).isEqualTo(key.isEmpty() ? List.of() : List.of("d-activite-0 " + key));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			''; 0; ''
			3; 3; ''
			0; 0; budget.devis
			pièce trois; 0; budget.devis
			""")
	void anAmountMayReferToTheDocumentThatShowsIt(String typed, int quote, String key) {
		Form form = expense("d-montant-0", "100", "d-devis-0", typed);

		assertThat(read(form).expenses().getFirst().quote()).isEqualTo(quote);
		assertThat(keys(form)).isEqualTo(key.isEmpty() ? List.of() : List.of("d-devis-0 " + key));
	}

	@Test
	void listsAloneMakeNoLine() {
		assertThat(read(form("d-genre-5", "argent", "d-eligible-5", "oui", "r-etat-1", "acquis")).isEmpty()).isTrue();
	}

	@Test
	void fiveHundredLinesAreReckonedAndToldToBeTooMany() {
		Map<String, String> typed = new LinkedHashMap<>();
		for (int i = 0; i < 500; i++) {
			typed.put("d-libelle-" + i, "Dépense " + i);
			typed.put("d-categorie-" + i, "equipement");
			typed.put("d-montant-" + i, "100000000");
		}
		Form form = Form.filled(typed);

		assertThat(read(form).total()).isEqualTo(50_000_000_000L);
		assertThat(keys(form)).containsExactly("d-libelle-150 budget.lignes");
		assertThat(form.problems().getFirst().parameters()).containsExactly(BudgetReader.MOST_EXPENSES, 500);
	}

	@Test
	void fieldsOfABudgetAreKnown() {
		assertThat(List.of("d-montant-0", "r-preuve-59", "aide-" + LINE)).allMatch(BudgetReader::isField);
		assertThat(List.of("d-montant", "d-montant-1000", "d-montant-01", "x-montant-0", "d-preuve-0", "aide-x"))
			.noneMatch(BudgetReader::isField);
	}

}
