package org.portailsolidaire.calls.imports;

import java.util.ArrayList;
import java.util.List;

/** The cells of one record, line after line. */
final class CsvCells {

	private final char separator;

	private final List<String> cells = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private boolean quoted;

	private boolean odd;

	CsvCells(char separator) {
		this.separator = separator;
	}

	/** Reads a line on; what stands after a closing quote is odd, and kept. */
	void feed(String line) {
		boolean fresh = !this.quoted;
		if (this.quoted) {
			this.cell.append('\n');
		}
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (this.quoted) {
				i = within(line, i);
			}
			else if (c == this.separator) {
				end();
				fresh = true;
				continue;
			}
			else if (c == '"' && fresh && this.cell.toString().isBlank()) {
				this.cell.setLength(0);
				this.quoted = true;
			}
			else {
				this.odd |= !fresh && !Character.isWhitespace(c);
				this.cell.append(c);
				continue;
			}
			fresh = false;
		}
		if (!this.quoted) {
			end();
		}
	}

	private int within(String line, int at) {
		char c = line.charAt(at);
		if (c != '"') {
			this.cell.append(c);
			return at;
		}
		if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
			this.cell.append('"');
			return at + 1;
		}
		this.quoted = false;
		return at;
	}

	private void end() {
		this.cells.add(this.cell.toString());
		this.cell.setLength(0);
	}

	boolean open() {
		return this.quoted;
	}

	boolean odd() {
		return this.odd;
	}

	List<String> cells() {
		return this.cells;
	}

}
