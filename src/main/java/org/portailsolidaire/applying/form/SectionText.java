package org.portailsolidaire.applying.form;

import java.util.List;

/**
 * A step in words.
 *
 * @param step its word in addresses
 * @param budget its lines, for the step of the budget alone
 */
public record SectionText(String step, String label, List<Group> groups, BudgetRows budget) {

	/**
	 * Fields that go together.
	 *
	 * @param legend "Activité 1", or empty
	 */
	public record Group(String legend, List<Line> lines) {
	}

	/** A field and what is written in it. */
	public record Line(String label, String value) {
	}

	/** Nothing is written in it. */
	public boolean isEmpty() {
		return this.groups.isEmpty() && this.budget.expenses().isEmpty() && this.budget.incomes().isEmpty();
	}

}
