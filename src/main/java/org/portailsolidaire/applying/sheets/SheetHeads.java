package org.portailsolidaire.applying.sheets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.sheets.SheetFaults.Place;
import org.portailsolidaire.applying.sheets.SheetTable.Row;
import org.portailsolidaire.platform.site.Words;

/** The first row of a sheet of a budget: it says what each column is. */
final class SheetHeads {

	private static final int NOWHERE = -1;

	/** Rows of titles above the heads, at most. */
	private static final int MOST_TITLES = 30;

	private final SheetWords languages;

	private final SheetFaults faults;

	private final Words words;

	SheetHeads(SheetWords languages, SheetFaults faults, Words words) {
		this.languages = languages;
		this.faults = faults;
		this.words = words;
	}

	/**
	 * The row of a sheet that heads its columns, under its titles; nothing when none
	 * does.
	 */
	@Nullable Row of(SheetTable sheet, List<String> fields) {
		return sheet.rows()
			.stream()
			.limit(MOST_TITLES)
			.filter((row) -> known(row, fields) * 2 > fields.size())
			.findFirst()
			.orElse(null);
	}

	/** Whether a row heads columns, on another page for one. */
	boolean isHead(Row row, List<String> fields) {
		return known(row, fields) == fields.size();
	}

	private long known(Row row, List<String> fields) {
		List<String> said = said(row);
		return fields.stream().filter((field) -> found(field, 0, said) != NOWHERE).count();
	}

	/**
	 * Whether each column is where it is expected. Says which is not: those that are
	 * missing, or those that moved when none is.
	 */
	boolean areThere(SheetTable sheet, @Nullable Row head, List<String> fields) {
		List<String> said = (head != null) ? said(head) : List.of();
		int row = (head != null) ? head.number() : 1;
		Map<Integer, Integer> elsewhere = new TreeMap<>();
		for (int column = 0; column < fields.size(); column++) {
			int found = found(fields.get(column), column, said);
			if (found != column) {
				elsewhere.put(column, found);
			}
		}
		boolean lacks = elsewhere.containsValue(NOWHERE);
		elsewhere.forEach((column, found) -> {
			String name = BudgetSheetWriter.head(fields.get(column), this.words);
			Place place = Place.of(sheet, row, column);
			if (found == NOWHERE) {
				this.faults.add(place, "budget.import.colonne", name);
			}
			else if (!lacks) {
				this.faults.add(place, "budget.import.colonne.ailleurs", name, Place.of(sheet, row, found).reference());
			}
		});
		return elsewhere.isEmpty();
	}

	private static List<String> said(Row head) {
		return head.cells().stream().map(SheetTable.Cell::text).toList();
	}

	/** Where the column of a field is: where it is expected, if it is there too. */
	private int found(String field, int expected, List<String> said) {
		return IntStream.concat(IntStream.of(expected), IntStream.range(0, said.size()))
			.filter((column) -> column < said.size()
					&& this.languages.says(said.get(column), (language) -> BudgetSheetWriter.head(field, language)))
			.findFirst()
			.orElse(NOWHERE);
	}

}
