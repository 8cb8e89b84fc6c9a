package org.portailsolidaire.applying.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.budget.Expense.Category;
import org.portailsolidaire.applying.budget.Income.Source;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

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

	private static final String IN_KIND = "nature";

	private static final String NO = "non";

	/** How the keys of what its fields are called begin. */
	private static final String LABELS = "budget.ou.";

	private static final int LONGEST = 200;

	private final Form form;

	private final TypedFields fields;

	private BudgetReader(Form form) {
		this.form = form;
		this.fields = new TypedFields(form, LABELS);
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
		return name.matches(GRANT + "[0-9a-f-]{12,16}") || BudgetField.of(name)
			.filter((field) -> EXPENSE_FIELDS.contains(field.name()) || INCOME_FIELDS.contains(field.name()))
			.isPresent();
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
			if (values.stream().anyMatch((value) -> !value.isEmpty())) {
				BudgetField.of(name)
					.filter((field) -> texts.contains(field.name()))
					.map(BudgetField::line)
					.ifPresent(numbers::add);
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
			grants.put(line,
					this.form.value(name).isEmpty() ? 0 : amount(name, new TypedFields(this.form, LABELS + "aide")));
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
			this.fields.refuse(name + lines.get(most), "budget.lignes", most, lines.size());
		}
	}

	private Expense expense(int line, Set<Integer> activities) {
		String label = label("d-libelle-" + line);
		Category category = Arrays.stream(Category.values())
			.filter((one) -> one.code().equals(this.form.value("d-categorie-" + line)))
			.findFirst()
			.orElse(Category.UNSAID);
		if (category == Category.UNSAID) {
			this.fields.refuse("d-categorie-" + line, "budget.categorie");
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
			this.fields.refuse(name, "budget.devis");
		}
		return 0;
	}

	/** The activity that a line serves; 0 for all, or for one that is not there. */
	private int activity(String name, Set<Integer> activities) {
		String served = this.form.value(name).strip();
		if (!served.matches("[1-9][0-9]?")) {
			if (!served.isEmpty()) {
				this.fields.refuse(name, "budget.activite");
			}
			return 0;
		}
		int activity = Integer.parseInt(served);
		if (activities.contains(activity)) {
			return activity;
		}
		this.fields.refuse(name, "budget.activite.vide", activity);
		return 0;
	}

	/** What is typed, or what the quantity and the price make; both must agree. */
	private int expenseAmount(int line) {
		String field = "d-montant-" + line;
		BigDecimal quantity = decimal("d-quantite-" + line, Unit.NONE);
		BigDecimal price = decimal("d-prix-" + line, Unit.EUROS);
		if (quantity == null || price == null) {
			return amount(field);
		}
		BigDecimal made = quantity.multiply(price).setScale(0, RoundingMode.HALF_UP);
		if (made.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
			this.fields.refuse(field, "budget.montant.trop", LARGEST);
			return 0;
		}
		if (this.form.value(field).isEmpty()) {
			if (made.signum() == 0) {
				this.fields.refuse(field, "budget.montant.vide");
			}
			return made.intValueExact();
		}
		int typed = amount(field);
		if (this.form.problem(field) == null && typed != made.intValueExact()) {
			this.fields.refuse(field, "budget.montant.calcul", made.intValueExact(), typed);
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
			this.fields.refuse("r-source-" + line, "budget.source");
		}
		boolean secured = this.form.value("r-etat-" + line).equals("acquis");
		String proof = this.form.optionalText("r-preuve-" + line, LONGEST);
		if (secured && proof.isEmpty()) {
			this.fields.refuse("r-preuve-" + line, "budget.preuve");
		}
		return new Income(line, source, label, amount("r-montant-" + line),
				this.form.value("r-genre-" + line).equals(IN_KIND), secured, proof);
	}

	private String label(String name) {
		String label = this.form.optionalText(name, LONGEST);
		if (label.isEmpty()) {
			this.fields.refuse(name, "budget.libelle");
		}
		return label;
	}

	/** A number with decimals that may be left empty. */
	private @Nullable BigDecimal decimal(String name, Unit unit) {
		return this.fields.decimal(name, unit);
	}

	/** Whole euros above 0; 0 when they cannot be read. */
	private int amount(String name) {
		return amount(name, this.fields);
	}

	private static int amount(String name, TypedFields fields) {
		Integer amount = fields.euros(name, 0, LARGEST);
		fields.required(name, amount, "budget.montant.vide");
		if (Integer.valueOf(0).equals(amount)) {
			fields.refuse(name, "budget.montant.vide");
		}
		return (amount != null) ? amount : 0;
	}

}
