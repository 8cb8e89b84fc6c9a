package org.portailsolidaire.calls.imports;

import java.util.ArrayList;
import java.util.List;

import org.portailsolidaire.calls.imports.ImportReport.Level;
import org.portailsolidaire.calls.imports.ImportReport.Note;

/** What is to be said of the cells of one row, by column. */
class RowNotes {

	private static final int SHOWN = 60;

	private final List<Note> notes;

	private final String prefix;

	RowNotes() {
		this(new ArrayList<>(), "");
	}

	/** What is said of a part of another row goes with the rest. */
	RowNotes(RowNotes whole, String prefix) {
		this(whole.notes, whole.prefix + prefix);
	}

	private RowNotes(List<Note> notes, String prefix) {
		this.notes = notes;
		this.prefix = prefix;
	}

	/** All that is refused, corrected or worth a look. */
	List<Note> notes() {
		return this.notes;
	}

	void note(Note note) {
		this.notes.add(note);
	}

	boolean isRefused() {
		return this.notes.stream().anyMatch((note) -> note.level() == Level.REFUSED);
	}

	/** Refuses a column that has to be filled, unless it is refused already. */
	void require(String column) {
		String name = this.prefix + column;
		if (this.notes.stream().noneMatch((note) -> note.column().equals(name) && note.level() == Level.REFUSED)) {
			refuse(column, "manque");
		}
	}

	void refuse(String column, String reason) {
		note(new Note(Level.REFUSED, this.prefix + column, reason));
	}

	/** Says that a value was written otherwise than it is kept. */
	void correct(String column, String written, String kept) {
		if (!written.equals(kept)) {
			note(new Note(Level.CORRECTED, this.prefix + column,
					"« %s » se lit « %s »".formatted(cut(written), cut(kept))));
		}
	}

	static String cut(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

}
