package org.portailsolidaire.applying.papers;

import java.util.List;

import org.portailsolidaire.applying.steps.BudgetPages.Panel;
import org.portailsolidaire.applying.form.BudgetRows.ExpenseRow;
import org.portailsolidaire.applying.form.BudgetRows.IncomeRow;
import org.portailsolidaire.applying.form.BudgetRows;

/**
 * A budget as papers say it.
 *
 * @param more how many lines are left out: none of a budget that can be filed
 */
public record BudgetPaper(List<ExpenseRow> expenses, List<IncomeRow> incomes, int more, Panel panel) {

	/** Lines of a side that are printed: each takes memory. */
	private static final int MOST = 200;

	static BudgetPaper of(BudgetRows rows, Panel panel) {
		return new BudgetPaper(rows.expenses().stream().limit(MOST).toList(),
				rows.incomes().stream().limit(MOST).toList(), over(rows.expenses()) + over(rows.incomes()), panel);
	}

	private static int over(List<?> lines) {
		return Math.max(0, lines.size() - MOST);
	}

}
