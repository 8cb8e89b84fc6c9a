package org.portailsolidaire.applying.budget;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a line of a budget.
 *
 * @param name without its line, such as {@code d-libelle}
 * @param line its number, from 0
 */
public record BudgetField(String name, int line) {

	private static final Pattern FIELD = Pattern.compile("([dr]-[a-z]+)-(0|[1-9][0-9]{0,2})");

	/** The field of a form; empty for one that is on no line. */
	public static Optional<BudgetField> of(String field) {
		Matcher numbered = FIELD.matcher(field);
		return numbered.matches() ? Optional.of(new BudgetField(numbered.group(1), Integer.parseInt(numbered.group(2))))
				: Optional.empty();
	}

	/** The line among all those of a budget, such as {@code d-4}. */
	public String onLine() {
		return side() + "-" + this.line;
	}

	/** Whether it is of an expense. */
	public boolean isExpense() {
		return side() == 'd';
	}

	private char side() {
		return this.name.charAt(0);
	}

}
