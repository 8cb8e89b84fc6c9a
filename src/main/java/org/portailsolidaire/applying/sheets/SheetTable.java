package org.portailsolidaire.applying.sheets;

import java.util.List;
import java.util.regex.Pattern;

import org.portailsolidaire.shared.Folding;

/**
 * A sheet of a workbook, whatever program wrote it.
 *
 * @param index from 0
 * @param rows those that say something
 */
record SheetTable(int index, String name, List<Row> rows) {

	/** Rows and columns that are read at most; no budget has as many. */
	static final int MOST_ROWS = 5000;

	static final int MOST_COLUMNS = 60;

	/** What a cell holds. */
	enum Kind {

		EMPTY,

		TEXT,

		/** Written as it is in French, without its unit. */
		NUMBER,

		/** Written as it is in French. */
		DATE,

		/** A formula that no program has reckoned yet. */
		UNRECKONED,

		/** A formula that cannot be reckoned, as "#REF!". */
		ERROR

	}

	/** A cell, its text on one line. */
	record Cell(Kind kind, String text) {

		static final Cell EMPTY = new Cell(Kind.EMPTY, "");

		/**
		 * What stands where a formula cannot be reckoned, in the languages of
		 * spreadsheets.
		 */
		private static final Pattern ERRORS = Pattern
			.compile("#(?:N/?A|REF!|DIV/0!|VALUE!|VALEUR!|NAME\\?|NOM\\?|NUM!|NOMBRE!|NULL?!|N/D)|Err:[0-9]+");

		static Cell formula(String text) {
			return ERRORS.matcher(text).matches() ? new Cell(Kind.ERROR, text) : text(text);
		}

		static Cell text(String text) {
			String line = Folding.line(text);
			return line.isEmpty() ? EMPTY : new Cell(Kind.TEXT, line);
		}

	}

	/**
	 * A row.
	 *
	 * @param number from 1, as spreadsheets number them
	 */
	record Row(int number, List<Cell> cells) {

		Cell cell(int column) {
			return (column < this.cells.size()) ? this.cells.get(column) : Cell.EMPTY;
		}

		boolean isEmpty() {
			return this.cells.stream().allMatch((cell) -> cell.kind() == Kind.EMPTY);
		}

	}

}
