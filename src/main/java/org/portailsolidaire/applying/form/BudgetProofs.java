package org.portailsolidaire.applying.form;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

/** The documents of a dossier that a budget refers to by their numbers. */
public final class BudgetProofs {

	private static final Pattern NAMED = Pattern.compile(
			"\\b(?:pi[eè]ces?|documents?)\\s*(?:n\\s*[°o]\\s*)?([1-9][0-9]{0,2})\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private BudgetProofs() {
	}

	/** Notes on a form what refers to a document that is not joined. */
	public static void check(Form form, Budget budget, List<Piece> pieces) {
		Set<Integer> joined = pieces.stream().map(Piece::number).collect(Collectors.toSet());
		budget.expenses()
			.stream()
			.filter((expense) -> expense.quote() > 0 && !joined.contains(expense.quote()))
			.forEach((expense) -> form.refuse("d-devis-" + expense.line(), "budget.piece", expense.quote()));
		budget.incomes().forEach((income) -> {
			Matcher named = NAMED.matcher(income.proof());
			while (named.find()) {
				int number = Integer.parseInt(named.group(1));
				if (!joined.contains(number)) {
					form.refuse("r-preuve-" + income.line(), "budget.piece", number);
				}
			}
		});
	}

	/**
	 * The documents that are joined, and those that a line refers to and that are not.
	 */
	public static List<Choice> choices(Budget budget, List<Piece> pieces, Words words) {
		TreeMap<Integer, String> choices = new TreeMap<>();
		budget.expenses()
			.stream()
			.filter((expense) -> expense.quote() > 0)
			.forEach((expense) -> choices.put(expense.quote(), words.text("budget.devis.absente", expense.quote())));
		pieces.forEach(
				(piece) -> choices.put(piece.number(), words.text("budget.devis.une", piece.number(), piece.title())));
		return choices.entrySet().stream().map((one) -> new Choice(one.getKey().toString(), one.getValue())).toList();
	}

}
