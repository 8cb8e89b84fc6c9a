package org.portailsolidaire.applying.form;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.applying.budget.Expense;
import org.portailsolidaire.applying.budget.Income;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

/**
 * The two sides of a budget in words, line by line: the aid that is asked comes first.
 */
public record BudgetRows(List<ExpenseRow> expenses, List<IncomeRow> incomes) {

	public static final BudgetRows NONE = new BudgetRows(List.of(), List.of());

	private static final int LONGEST = 200;

	public BudgetRows {
		expenses = List.copyOf(expenses);
		incomes = List.copyOf(incomes);
	}

	/**
	 * An expense.
	 *
	 * @param sum quantity and price, or empty
	 * @param detail all that is to be known of it, the sum first
	 * @param notes what is to be known of it and does not go without saying
	 * @param amount in figures, a question mark where there is none
	 */
	public record ExpenseRow(String label, String category, String sum, String detail, String notes, String euros,
			String amount) {
	}

	/**
	 * An income.
	 *
	 * @param detail all that is to be known of it
	 * @param state where it stands
	 */
	public record IncomeRow(String source, String label, String detail, String state, String euros, String amount) {
	}

	/** The lines of a budget that was read from what is typed. */
	public static BudgetRows of(CallContent call, Typed typed, Budget budget, Words words) {
		Form form = typed.form();
		List<IncomeRow> incomes = new ArrayList<>(grants(call, budget, words));
		budget.incomes().forEach((income) -> incomes.add(row(income, words)));
		return new BudgetRows(budget.expenses().stream().map((expense) -> row(expense, form, words)).toList(), incomes);
	}

	private static List<IncomeRow> grants(CallContent call, Budget budget, Words words) {
		List<String> keys = CallLines.keys(call);
		List<IncomeRow> rows = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			int asked = budget.grants().getOrDefault(keys.get(i), 0);
			if (asked > 0) {
				rows.add(new IncomeRow(BudgetCodes.aid(words), CallLines.name(call.lines().get(i)), "",
						BudgetCodes.state(false, words), words.formats().euros(asked), words.formats().number(asked)));
			}
		}
		return rows;
	}

	private static ExpenseRow row(Expense expense, Form form, Words words) {
		String quantity = form.value("d-quantite-" + expense.line()).strip();
		String price = form.value("d-prix-" + expense.line()).strip();
		String sum = (quantity.isEmpty() || price.isEmpty()) ? "" : cut(quantity + " × " + price);
		String activity = (expense.activity() > 0) ? words.text("dossier.lignes.activites.une", expense.activity())
				: "";
		String quote = (expense.quote() > 0) ? words.text("budget.devis.cite", expense.quote()) : "";
		String kind = BudgetCodes.kind(expense.inKind(), words);
		String eligible = BudgetCodes.eligible(expense.eligible(), words);
		String place = BudgetCodes.place(expense.local(), words);
		return new ExpenseRow(cut(expense.label()), BudgetCodes.said(expense.category(), words), sum,
				joined(" · ", sum, quote, activity, kind, eligible, place),
				joined(", ", quote, activity, expense.inKind() ? kind : "", expense.eligible() ? "" : eligible,
						expense.local() ? "" : place),
				words.formats().euros(expense.amount()), amount(expense.amount(), words.formats()));
	}

	private static IncomeRow row(Income income, Words words) {
		String kind = BudgetCodes.kind(income.inKind(), words);
		String state = BudgetCodes.state(income.secured(), words);
		String proof = cut(income.proof());
		return new IncomeRow(BudgetCodes.said(income.source(), words), cut(income.label()),
				joined(" · ", kind, state, proof),
				joined(", ", state, income.inKind() ? kind : "") + (proof.isEmpty() ? "" : " (" + proof + ")"),
				words.formats().euros(income.amount()), amount(income.amount(), words.formats()));
	}

	private static String amount(int amount, Formats formats) {
		return (amount > 0) ? formats.number(amount) : "?";
	}

	private static String joined(String between, String... parts) {
		return Stream.of(parts).filter((part) -> !part.isEmpty()).collect(Collectors.joining(between));
	}

	/** What is longer than a line takes cannot be filed. */
	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
	}

}
