package org.portailsolidaire.applying.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.applying.budget.Expense.Category;
import org.portailsolidaire.applying.budget.Income.Source;
import org.portailsolidaire.platform.site.Words;

/** The two sides of a budget as columns of one scale, each made of its parts. */
public record BudgetChart(List<Column> columns) {

	/** From the base of a column to the top of the tallest. */
	static final int HEIGHT = 180;

	private static final int BETWEEN = 150;

	private static final int TONES = 5;

	private static final int PATTERNS = 3;

	public BudgetChart {
		columns = List.copyOf(columns);
	}

	/**
	 * A side.
	 *
	 * @param name what names it in the drawing
	 * @param top where it begins, from the top of the drawing
	 */
	public record Column(String name, String label, int left, int top, List<Block> blocks) {

		public Column {
			blocks = List.copyOf(blocks);
		}

		/** What is lacking for the two sides to be equal. */
		public int missing() {
			return this.top;
		}

	}

	/** A part of a side. */
	public record Block(int top, int height, Paint paint) {
	}

	/**
	 * A tone and a pattern: two neighbours differ by both.
	 *
	 * @param pattern 0 for none
	 */
	public record Paint(int tone, int pattern) {

		/** Of the aid that is asked. */
		public static final Paint AID = new Paint(0, 0);

		public static Paint of(Category category) {
			return ranked(List.of(Category.values()).indexOf(category) + 1);
		}

		public static Paint of(Source source) {
			return ranked(List.of(Source.values()).indexOf(source) + 1);
		}

		private static Paint ranked(int rank) {
			return new Paint(rank % TONES, rank % PATTERNS);
		}

	}

	/** Whether there is anything to draw. */
	public boolean isDrawn() {
		return this.columns.stream().anyMatch((column) -> !column.blocks().isEmpty());
	}

	/** Whether one side is lower than the other. */
	public boolean isUneven() {
		return isDrawn() && this.columns.stream().anyMatch((column) -> column.missing() > 0);
	}

	public static BudgetChart of(Budget budget, Words words) {
		long tallest = Math.max(Math.max(budget.total(), budget.income()), 1);
		List<Map.Entry<Paint, Long>> expenses = new ArrayList<>();
		budget.byCategory().forEach((share) -> expenses.add(Map.entry(Paint.of(share.of()), share.amount())));
		List<Map.Entry<Paint, Long>> incomes = new ArrayList<>();
		if (budget.granted() > 0) {
			incomes.add(Map.entry(Paint.AID, budget.granted()));
		}
		budget.bySource().forEach((share) -> incomes.add(Map.entry(Paint.of(share.of()), share.amount())));
		return new BudgetChart(List.of(column("d", words.text("budget.depenses"), 0, expenses, tallest),
				column("r", words.text("budget.recettes"), BETWEEN, incomes, tallest)));
	}

	private static Column column(String name, String label, int left, List<Map.Entry<Paint, Long>> parts,
			long tallest) {
		List<Block> blocks = new ArrayList<>();
		long sum = 0;
		int base = HEIGHT;
		for (Map.Entry<Paint, Long> part : parts) {
			sum += part.getValue();
			int top = (int) (HEIGHT - sum * HEIGHT / tallest);
			if (top < base) {
				blocks.add(new Block(top, base - top, part.getKey()));
			}
			base = top;
		}
		return new Column(name, label, left, base, blocks);
	}

}
