package org.portailsolidaire.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applications.SheetFaults.Place;
import org.portailsolidaire.site.Words;

/** The first row of a sheet of a budget: it says what each column is. */
final class SheetHeads {

	private static final int NOWHERE = -1;

	private final SheetWords languages;

	private final SheetFaults faults;

	private final Words words;

	SheetHeads(SheetWords languages, SheetFaults faults, Words words) {
		this.languages = languages;
		this.faults = faults;
		this.words = words;
	}

	/**
	 * Whether each column is where it is expected. Says which is not: those that are
	 * missing, or those that moved when none is.
	 */
	boolean areThere(Sheet sheet, @Nullable Row head, List<String> fields) {
		List<String> said = said(head);
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
			Place place = Place.of(sheet, 1, column);
			if (found == NOWHERE) {
				this.faults.add(place, "budget.import.colonne", name);
			}
			else if (!lacks) {
				this.faults.add(place, "budget.import.colonne.ailleurs", name, Place.of(sheet, 1, found).reference());
			}
		});
		return elsewhere.isEmpty();
	}

	private static List<String> said(@Nullable Row head) {
		List<String> said = new ArrayList<>();
		for (int column = 0; head != null && column < head.getCellCount(); column++) {
			said.add(head.getOptionalCell(column)
				.filter((cell) -> cell.getType() == CellType.STRING)
				.map((cell) -> cell.asString())
				.orElse(""));
		}
		return said;
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
