package org.portailsolidaire.calls;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import did, or would do: one entry a row, in the order of the file.
 *
 * @param entries the rows
 * @param dryRun whether it was only a trial
 */
public record ImportReport(List<Entry> entries, boolean dryRun) {

	/** What becomes of a row. */
	public enum Outcome {

		CREATED, CHANGED, UNCHANGED, REFUSED

	}

	/**
	 * What becomes of one row.
	 *
	 * @param line the line of the file, or the rank of the object in a JSON array; from 1
	 * @param key source and reference, as far as they could be read
	 * @param notes what is refused or changed, by column
	 */
	public record Entry(long line, String key, Outcome outcome, List<Note> notes) {
	}

	/** A remark on one column. */
	public record Note(String column, String text) {
	}

	/** How many rows have this outcome. */
	public long count(Outcome outcome) {
		return this.entries.stream().filter((entry) -> entry.outcome() == outcome).count();
	}

	/** Whether at least one row is refused: then nothing is imported. */
	public boolean isRefused() {
		return count(Outcome.REFUSED) > 0;
	}

	/** The report in French, a line a row that needs to be read, and the totals. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (Entry entry : this.entries) {
			if (entry.outcome() != Outcome.UNCHANGED) {
				lines.add("ligne %d · %s · %s".formatted(entry.line(), entry.key(), label(entry.outcome())));
				entry.notes().forEach((note) -> lines.add("    %s : %s".formatted(note.column(), note.text())));
			}
		}
		lines.add("%d à créer, %d à changer, %d sans changement, %d refusés".formatted(count(Outcome.CREATED),
				count(Outcome.CHANGED), count(Outcome.UNCHANGED), count(Outcome.REFUSED)));
		if (isRefused()) {
			lines.add("Rien n’a été importé : corrigez les lignes refusées, puis recommencez.");
		}
		else {
			lines.add(this.dryRun ? "Essai : rien n’a été importé." : "Importé.");
		}
		return lines;
	}

	private static String label(Outcome outcome) {
		return switch (outcome) {
			case CREATED -> "à créer";
			case CHANGED -> "à changer";
			case UNCHANGED -> "sans changement";
			case REFUSED -> "refusé";
		};
	}

}
