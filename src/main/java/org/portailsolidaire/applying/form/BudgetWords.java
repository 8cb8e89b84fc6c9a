package org.portailsolidaire.applying.form;

import org.portailsolidaire.applying.budget.Budget;

/** Where and how an imbalance of a budget is said. */
public final class BudgetWords {

	private BudgetWords() {
	}

	/** The sentence, with the figure that would mend it. */
	public static String key(Budget.Imbalance gap) {
		return switch (gap.gap()) {
			case CASH_INCOME -> "budget.equilibre.recettes";
			case CASH_EXPENSES -> "budget.equilibre.depenses";
			case KIND_INCOME -> "budget.equilibre.dons";
			case KIND_EXPENSES -> "budget.equilibre.valorisations";
		};
	}

	/** The anchor of the side that lacks something. */
	static String field(Budget.Imbalance gap) {
		return switch (gap.gap()) {
			case CASH_INCOME -> "recettes";
			case CASH_EXPENSES -> "depenses";
			case KIND_INCOME -> "recettes-nature";
			case KIND_EXPENSES -> "depenses-nature";
		};
	}

}
