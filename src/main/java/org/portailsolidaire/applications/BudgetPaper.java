package org.portailsolidaire.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.portailsolidaire.applications.BudgetPages.Panel;
import org.portailsolidaire.budget.Budget;
import org.portailsolidaire.budget.Expense;
import org.portailsolidaire.budget.Income;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

/**
 * The two sides of a budget, as papers say them.
 *
 * @param more how many lines are left out: none of a budget that can be filed
 */
public record BudgetPaper(List<ExpenseRow> expenses, List<IncomeRow> incomes, int more, Panel panel) {

	/** Lines of a side that are printed: each takes memory. */
	private static final int MOST = 200;

	private static final int LONGEST_LABEL = 200;

	/** An expense: how it is made up, and what is to be known of it. */
	public record ExpenseRow(String label, String category, String sum, String notes, String amount) {
	}

	/** An income, and where it stands. */
	public record IncomeRow(String source, String label, String state, String amount) {
	}

	static BudgetPaper of(Opened opened, Budget budget, Panel panel, Words words) {
		Form form = opened.of(Step.BUDGET).form();
		List<IncomeRow> incomes = new ArrayList<>(grants(opened, budget, words));
		budget.incomes().stream().limit(MOST).forEach((income) -> incomes.add(row(income, words)));
		return new BudgetPaper(
				budget.expenses().stream().limit(MOST).map((expense) -> row(expense, form, words)).toList(),
				List.copyOf(incomes), over(budget.expenses()) + over(budget.incomes()), panel);
	}

	private static int over(List<?> lines) {
		return Math.max(0, lines.size() - MOST);
	}

	private static List<IncomeRow> grants(Opened opened, Budget budget, Words words) {
		List<String> keys = CallLines.keys(opened.content());
		List<IncomeRow> rows = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			int asked = budget.grants().getOrDefault(keys.get(i), 0);
			if (asked > 0) {
				rows.add(
						new IncomeRow(words.text("budget.source.aide"), CallLines.name(opened.content().lines().get(i)),
								words.text("budget.etat.sollicite"), words.formats().number(asked)));
			}
		}
		return rows;
	}

	private static ExpenseRow row(Expense expense, Form form, Words words) {
		String quantity = form.value("d-quantite-" + expense.line()).strip();
		String price = form.value("d-prix-" + expense.line()).strip();
		List<String> notes = Stream
			.of(expense.inKind() ? "budget.nature" : "", expense.eligible() ? "" : "budget.eligible.non",
					expense.local() ? "" : "budget.lieu.france")
			.filter((key) -> !key.isEmpty())
			.map(words::text)
			.toList();
		String activity = (expense.activity() > 0) ? words.text("dossier.lignes.activites.une", expense.activity())
				: "";
		return new ExpenseRow(label(expense.label()), name("budget.categorie.", expense.category().code(), words),
				(quantity.isEmpty() || price.isEmpty()) ? "" : label(quantity + " × " + price),
				Stream.concat(Stream.of(activity), notes.stream())
					.filter((note) -> !note.isEmpty())
					.reduce((one, other) -> one + ", " + other)
					.orElse(""),
				amount(expense.amount(), words.formats()));
	}

	private static IncomeRow row(Income income, Words words) {
		String state = words.text(income.secured() ? "budget.etat.acquis" : "budget.etat.sollicite");
		String kind = income.inKind() ? ", " + words.text("budget.nature") : "";
		String proof = income.proof().isEmpty() ? "" : " (" + label(income.proof()) + ")";
		return new IncomeRow(name("budget.source.", income.source().code(), words), label(income.label()),
				state + kind + proof, amount(income.amount(), words.formats()));
	}

	private static String amount(int amount, Formats formats) {
		return (amount > 0) ? formats.number(amount) : "?";
	}

	private static String name(String prefix, String code, Words words) {
		return words.text(prefix + (code.isEmpty() ? "autre" : code));
	}

	private static String label(String text) {
		return (text.length() <= LONGEST_LABEL) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_LABEL) - 1)) + "…";
	}

}
