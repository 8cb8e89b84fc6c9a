package org.portailsolidaire.applying.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.portailsolidaire.platform.site.Words;

/** What is wrong in a workbook, cell by cell, in the order in which one reads it. */
final class SheetFaults {

	/** Faults that are told one by one. */
	private static final int MOST = 50;

	private final Map<Place, String> said = new TreeMap<>(
			Comparator.comparingInt(Place::sheet).thenComparingInt(Place::row).thenComparingInt(Place::column));

	private final Words words;

	SheetFaults(Words words) {
		this.words = words;
	}

	/** What is wrong, and where: "Feuille Dépenses, cellule D12 :". */
	public record Fault(String where, String said) {
	}

	/**
	 * A cell.
	 *
	 * @param sheet from 0
	 * @param name of the sheet
	 * @param row from 1, as spreadsheets number them
	 * @param column from 0
	 */
	record Place(int sheet, String name, int row, int column) {

		private static final int LONGEST = 40;

		private static final int LETTERS = 26;

		static Place of(SheetTable sheet, int row, int column) {
			return new Place(sheet.index(), shown(sheet.name()), row, column);
		}

		/** A text of the workbook, as long as a sentence bears. */
		static String shown(String text) {
			return (text.length() <= LONGEST) ? text
					: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
		}

		/** "D12". */
		String reference() {
			String first = (this.column < LETTERS) ? "" : Character.toString('A' + this.column / LETTERS - 1);
			return first + Character.toString('A' + this.column % LETTERS) + this.row;
		}

	}

	/** Notes what is wrong with a cell; the first fault of a cell stays. */
	void add(Place place, String key, Object... parameters) {
		this.said.putIfAbsent(place, this.words.text(key, parameters));
	}

	List<Fault> all() {
		List<Fault> all = new ArrayList<>();
		this.said.forEach((place, text) -> {
			if (all.size() < MOST) {
				all.add(new Fault(this.words.text("budget.import.ou", place.name(), place.reference()), text));
			}
		});
		if (this.said.size() > MOST) {
			all.add(new Fault("", this.words.text("budget.import.autres", this.said.size() - MOST)));
		}
		return List.copyOf(all);
	}

}
