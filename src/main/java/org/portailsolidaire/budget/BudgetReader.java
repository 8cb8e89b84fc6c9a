package org.portailsolidaire.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.budget.Expense.Category;
import org.portailsolidaire.budget.Income.Source;
import org.portailsolidaire.site.Form;

/**
 * Reads a budget as it is typed, line by line, and notes what is wrong with it at its
 * field. What cannot be read counts for nothing, and is kept by whoever keeps the form.
 */
public final class BudgetReader {

	/** Lines of expenses, at most. */
	public static final int MOST_EXPENSES = 150;

	/** Lines of income, at most. */
	public static final int MOST_INCOMES = 60;

	/** Euros of one line, at most. */
	public static final int LARGEST = 100_000_000;

	/** The fields of an expense, each followed by the number of its line. */
	public static final List<String> EXPENSE_FIELDS = List.of("d-libelle", "d-categorie", "d-quantite", "d-prix",
			"d-montant", "d-genre", "d-eligible", "d-lieu", "d-activite", "d-devis");

	/** The fields of an income. */
	public static final List<String> INCOME_FIELDS = List.of("r-source", "r-libelle", "r-etat", "r-preuve", "r-genre",
			"r-montant");

	private static final String GRANT = "aide-";

	private static final List<String> EXPENSE_TEXTS = List.of("d-libelle", "d-quantite", "d-prix", "d-montant");

	private static final List<String> INCOME_TEXTS = List.of("r-libelle", "r-montant", "r-preuve");

	private static final Pattern NUMBERED = Pattern.compile("([dr]-[a-z]+)-(0|[1-9][0-9]{0,2})");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,6})?");

	/** "12.500" is twelve for some and thousands for others. */
	private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:[.,][0-9]{3})+");

	private static final String IN_KIND = "nature";

	private static final String NO = "non";

	private static final int LONGEST = 200;

	private final Form form;

	private BudgetReader(Form form) {
		this.form = form;
	}

	/** The numbers of the lines of expenses in which something is typed. */
	public static List<Integer> expenseLines(Form form) {
		return lines(form, EXPENSE_TEXTS);
	}

	/** The numbers of the lines of income in which something is typed. */
	public static List<Integer> incomeLines(Form form) {
		return lines(form, INCOME_TEXTS);
	}

	/** Whether a field is one of a budget, whatever its line. */
	public static boolean isField(String name) {
		Matcher numbered = NUMBERED.matcher(name);
		return name.matches(GRANT + "[0-9a-f-]{12,16}") || (numbered.matches()
				&& (EXPENSE_FIELDS.contains(numbered.group(1)) || INCOME_FIELDS.contains(numbered.group(1))));
	}

	/** Whether a field makes a line, whatever else its line says. */
	public static boolean isText(String field) {
		return EXPENSE_TEXTS.contains(field) || INCOME_TEXTS.contains(field);
	}

	/** The name of the field in which the aid of a funding line is asked. */
	public static String grantField(String line) {
		return GRANT + line;
	}

	private static List<Integer> lines(Form form, List<String> texts) {
		TreeSet<Integer> numbers = new TreeSet<>();
		form.typed().forEach((name, values) -> {
			Matcher numbered = NUMBERED.matcher(name);
			if (numbered.matches() && texts.contains(numbered.group(1))
					&& values.stream().anyMatch((value) -> !value.isBlank())) {
				numbers.add(Integer.valueOf(numbered.group(2)));
			}
		});
		return List.copyOf(numbers);
	}

	/**
	 * The budget that is typed.
	 * @param lines keys of the funding lines of which aid can be asked
	 * @param activities numbers of the activities that the project has, each its own
	 */
	public static Budget read(Form form, List<String> lines, Set<Integer> activities) {
		return new BudgetReader(form).read(lines, activities);
	}

	private Budget read(List<String> lines, Set<Integer> activities) {
		Map<String, Integer> grants = new LinkedHashMap<>();
		for (String line : lines) {
			String name = grantField(line);
			grants.put(line, this.form.value(name).isBlank() ? 0 : amount(name));
		}
		List<Integer> spent = expenseLines(this.form);
		List<Integer> paid = incomeLines(this.form);
		List<Expense> expenses = new ArrayList<>();
		spent.forEach((line) -> expenses.add(expense(line, activities)));
		List<Income> incomes = new ArrayList<>();
		paid.forEach((line) -> incomes.add(income(line)));
		tooMany("d-libelle-", spent, MOST_EXPENSES);
		tooMany("r-libelle-", paid, MOST_INCOMES);
		return new Budget(expenses, incomes, grants);
	}

	private void tooMany(String name, List<Integer> lines, int most) {
		if (lines.size() > most) {
			this.form.refuse(name + lines.get(most), "budget.lignes", most, lines.size());
		}
	}

	private Expense expense(int line, Set<Integer> activities) {
		String label = label("d-libelle-" + line);
		Category category = Arrays.stream(Category.values())
			.filter((one) -> one.code().equals(this.form.value("d-categorie-" + line)))
			.findFirst()
			.orElse(Category.UNSAID);
		if (category == Category.UNSAID) {
			this.form.refuse("d-categorie-" + line, "budget.categorie");
		}
		return new Expense(line, category, label, expenseAmount(line),
				this.form.value("d-genre-" + line).equals(IN_KIND), !this.form.value("d-eligible-" + line).equals(NO),
				!this.form.value("d-lieu-" + line).equals("france"), activity("d-activite-" + line, activities),
				quote("d-devis-" + line));
	}

	/** The document that shows an amount; 0 for none. */
	private int quote(String name) {
		String number = this.form.value(name).strip();
		if (number.matches("[1-9][0-9]{0,2}")) {
			return Integer.parseInt(number);
		}
		if (!number.isEmpty()) {
			this.form.refuse(name, "budget.devis");
		}
		return 0;
	}

	/** The activity that a line serves; 0 for all, or for one that is not there. */
	private int activity(String name, Set<Integer> activities) {
		String served = this.form.value(name).strip();
		if (!served.matches("[1-9][0-9]?")) {
			if (!served.isEmpty()) {
				this.form.refuse(name, "budget.activite");
			}
			return 0;
		}
		int activity = Integer.parseInt(served);
		if (activities.contains(activity)) {
			return activity;
		}
		this.form.refuse(name, "budget.activite.vide", activity);
		return 0;
	}

	/** What is typed, or what the quantity and the price make; both must agree. */
	private int expenseAmount(int line) {
		String field = "d-montant-" + line;
		BigDecimal quantity = decimal("d-quantite-" + line);
		BigDecimal price = decimal("d-prix-" + line);
		if (quantity == null || price == null) {
			return amount(field);
		}
		BigDecimal made = quantity.multiply(price).setScale(0, RoundingMode.HALF_UP);
		if (made.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
			this.form.refuse(field, "budget.montant.trop", LARGEST);
			return 0;
		}
		if (this.form.value(field).isBlank()) {
			if (made.signum() == 0) {
				this.form.refuse(field, "budget.montant.vide");
			}
			return made.intValueExact();
		}
		int typed = amount(field);
		if (this.form.problem(field) == null && typed != made.intValueExact()) {
			this.form.refuse(field, "budget.montant.calcul", made.intValueExact(), typed);
		}
		return typed;
	}

	private Income income(int line) {
		String label = label("r-libelle-" + line);
		Source source = Arrays.stream(Source.values())
			.filter((one) -> one.code().equals(this.form.value("r-source-" + line)))
			.findFirst()
			.orElse(Source.UNSAID);
		if (source == Source.UNSAID) {
			this.form.refuse("r-source-" + line, "budget.source");
		}
		boolean secured = this.form.value("r-etat-" + line).equals("acquis");
		String proof = this.form.optionalText("r-preuve-" + line, LONGEST);
		if (secured && proof.isEmpty()) {
			this.form.refuse("r-preuve-" + line, "budget.preuve");
		}
		return new Income(line, source, label, amount("r-montant-" + line),
				this.form.value("r-genre-" + line).equals(IN_KIND), secured, proof);
	}

	private String label(String name) {
		return this.form.text(name, LONGEST, "budget.libelle");
	}

	/** A number with decimals that may be left empty. */
	private @Nullable BigDecimal decimal(String name) {
		String typed = compact(name);
		if (typed.isEmpty()) {
			return null;
		}
		if (!DECIMAL.matcher(typed).matches()) {
			this.form.refuse(name, typed.startsWith("-") ? "budget.negatif" : "budget.nombre");
			return null;
		}
		if (isDoubtful(name, typed)) {
			return null;
		}
		return new BigDecimal(typed.replace(',', '.'));
	}

	private boolean isDoubtful(String name, String typed) {
		boolean doubtful = THOUSANDS.matcher(typed).matches();
		if (doubtful) {
			this.form.refuse(name, "budget.milliers", Long.parseLong(typed.replaceAll("[.,]", "")));
		}
		return doubtful;
	}

	/** Whole euros above 0; 0 when they cannot be read. */
	private int amount(String name) {
		String typed = compact(name);
		if (typed.isEmpty()) {
			this.form.refuse(name, "budget.montant.vide");
			return 0;
		}
		if (typed.startsWith("-")) {
			this.form.refuse(name, "budget.negatif");
			return 0;
		}
		if (!DECIMAL.matcher(typed).matches()) {
			this.form.refuse(name, "budget.montant");
			return 0;
		}
		if (isDoubtful(name, typed)) {
			return 0;
		}
		BigDecimal amount = new BigDecimal(typed.replace(',', '.'));
		BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
		if (whole.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
			this.form.refuse(name, "budget.montant.trop", LARGEST);
			return 0;
		}
		if (amount.compareTo(whole) != 0) {
			this.form.refuse(name, "budget.montant.entier", whole.intValueExact());
			return 0;
		}
		if (whole.signum() == 0) {
			this.form.refuse(name, "budget.montant.vide");
		}
		return whole.intValueExact();
	}

	private String compact(String name) {
		String typed = this.form.value(name);
		String plain = (typed.length() > LONGEST) ? "x" : SPACES.matcher(typed).replaceAll("");
		return plain.endsWith("€") ? plain.substring(0, plain.length() - 1) : plain;
	}

}
