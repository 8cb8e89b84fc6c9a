package org.portailsolidaire.applying.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.portailsolidaire.applying.budget.Expense.Category;
import org.portailsolidaire.applying.budget.Income.Source;

/**
 * What a project costs and who pays for it, in whole euros. In balance when cash income
 * is cash expenses, and income in kind is expenses in kind.
 *
 * @param grants the aid asked of each funding line, by its key, in the order of the call;
 * 0 for none
 */
public record Budget(List<Expense> expenses, List<Income> incomes, Map<String, Integer> grants) {

	/** Nothing is written yet. */
	public static final Budget EMPTY = new Budget(List.of(), List.of(), Map.of());

	private static final int HUNDRED = 100;

	private static final long THOUSAND = 1000;

	public Budget {
		expenses = List.copyOf(expenses);
		incomes = List.copyOf(incomes);
		grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
	}

	/** A side that lacks something for the two to be equal. */
	public enum Gap {

		/** More cash is needed. */
		CASH_INCOME,
		/** More is paid than is spent. */
		CASH_EXPENSES,
		/** Expenses in kind that nobody gives. */
		KIND_INCOME,
		/** Gifts in kind that are no expense. */
		KIND_EXPENSES

	}

	/**
	 * What keeps a budget from being in balance.
	 *
	 * @param missing what to add to the side that the gap names; above 0
	 */
	public record Imbalance(Gap gap, long missing, long expenses, long incomes) {
	}

	/** A part of a side. */
	public record Share<T>(T of, long amount, long tenths) {
	}

	/** Nothing is written in it. */
	public boolean isEmpty() {
		return this.expenses.isEmpty() && this.incomes.isEmpty() && granted() == 0;
	}

	/** All that the project costs, in cash and in kind. */
	public long total() {
		return sum(this.expenses, Expense::amount, (expense) -> true);
	}

	/** The expenses that an aid may pay for, in cash or in kind. */
	public long eligible() {
		return sum(this.expenses, Expense::amount, Expense::eligible);
	}

	/** What is paid. */
	public long cashExpenses() {
		return sum(this.expenses, Expense::amount, (expense) -> !expense.inKind());
	}

	/** What is given in kind, as expenses. */
	public long kindExpenses() {
		return sum(this.expenses, Expense::amount, Expense::inKind);
	}

	/** What is spent where the project is. */
	public long local() {
		return sum(this.expenses, Expense::amount, Expense::local);
	}

	/** The aid asked of all funding lines. */
	public long granted() {
		return this.grants.values().stream().mapToLong(Integer::longValue).sum();
	}

	/** The cash that the aid asked does not bring. */
	public long otherCash() {
		return sum(this.incomes, Income::amount, (income) -> !income.inKind());
	}

	/** All cash, the aid asked included. */
	public long cashIncome() {
		return granted() + otherCash();
	}

	/** What is given in kind, as income. */
	public long kindIncome() {
		return sum(this.incomes, Income::amount, Income::inKind);
	}

	/** All income. */
	public long income() {
		return cashIncome() + kindIncome();
	}

	/** The cash that is certain. */
	public long secured() {
		return sum(this.incomes, Income::amount, (income) -> !income.inKind() && income.secured());
	}

	/** The cash that is asked of others and not certain yet. */
	public long requested() {
		return otherCash() - secured();
	}

	/** What keeps the two sides from being equal: cash first; empty when they are. */
	public List<Imbalance> imbalances() {
		List<Imbalance> all = new ArrayList<>();
		compare(all, cashExpenses(), cashIncome(), Gap.CASH_INCOME, Gap.CASH_EXPENSES);
		compare(all, kindExpenses(), kindIncome(), Gap.KIND_INCOME, Gap.KIND_EXPENSES);
		return List.copyOf(all);
	}

	private static void compare(List<Imbalance> all, long expenses, long incomes, Gap income, Gap expense) {
		if (expenses > incomes) {
			all.add(new Imbalance(income, expenses - incomes, expenses, incomes));
		}
		else if (incomes > expenses) {
			all.add(new Imbalance(expense, incomes - expenses, expenses, incomes));
		}
	}

	/** The categories that cost something, each with its share of all expenses. */
	public List<Share<Category>> byCategory() {
		Map<Category, Long> amounts = new EnumMap<>(Category.class);
		this.expenses.forEach((expense) -> amounts.merge(expense.category(), (long) expense.amount(), Long::sum));
		return shares(amounts, total());
	}

	/** The sources besides the aid asked, each with its share of all income. */
	public List<Share<Source>> bySource() {
		Map<Source, Long> amounts = new EnumMap<>(Source.class);
		this.incomes.forEach((income) -> amounts.merge(income.source(), (long) income.amount(), Long::sum));
		return shares(amounts, income());
	}

	private static <T> List<Share<T>> shares(Map<T, Long> amounts, long whole) {
		return amounts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 0)
			.map((entry) -> new Share<>(entry.getKey(), entry.getValue(), tenths(entry.getValue(), whole)))
			.toList();
	}

	/**
	 * Tenths of a per cent that a part makes of a whole, to the nearest; 0 of nothing.
	 */
	public static long tenths(long part, long whole) {
		return (whole == 0) ? 0 : (part * THOUSAND * 2 + whole) / (whole * 2);
	}

	/** The largest amount that is at most so many per cent of a whole. */
	public static long most(int percent, long whole) {
		return whole * percent / HUNDRED;
	}

	private static <T> long sum(List<T> lines, ToIntFunction<T> amount, Predicate<T> counted) {
		return lines.stream().filter(counted).mapToLong(amount::applyAsInt).sum();
	}

}
