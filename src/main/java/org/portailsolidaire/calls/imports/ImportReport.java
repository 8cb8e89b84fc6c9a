package org.portailsolidaire.calls.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an import did, or would do: one entry a row, in the order of the file.
 *
 * @param format what the file was found to be
 * @param faults of the file as a whole, each said once
 * @param entries the rows
 * @param dryRun whether it was only a trial
 * @param partial whether good rows are imported although others are refused
 */
public record ImportReport(Format format, List<Note> faults, List<Entry> entries, boolean dryRun, boolean partial) {

	/** What becomes of a row. */
	public enum Outcome {

		CREATED, CHANGED, UNCHANGED,
		/** It says word for word what another row of the file says. */
		DUPLICATE, REFUSED

	}

	/** What a remark is. */
	public enum Level {

		/** A value that differs from the one of the portal. */
		CHANGE,
		/** A value that was written otherwise than it is kept. */
		CORRECTED,
		/** A value that is taken, and worth a look. */
		WARNING,
		/** A value that cannot be taken. */
		REFUSED

	}

	/**
	 * What becomes of one row.
	 *
	 * @param line the line of the file, or the rank of the object in a JSON array; from 1
	 * @param key source and reference, as far as they could be read
	 * @param title as far as it could be read
	 * @param notes what is refused, corrected or changed, by column
	 */
	public record Entry(long line, String key, String title, Outcome outcome, List<Note> notes) {

		/** Whether it has a remark of this level. */
		public boolean has(Level level) {
			return this.notes.stream().anyMatch((note) -> note.level() == level);
		}

		Entry with(Outcome other, List<Note> more) {
			return new Entry(this.line, this.key, this.title, other,
					Stream.concat(this.notes.stream(), more.stream()).toList());
		}

	}

	/** A remark on one column. */
	public record Note(Level level, String column, String text) {
	}

	/**
	 * What a file was found to be.
	 *
	 * @param separator of its columns, 0 for JSON
	 */
	public record Format(String encoding, char separator) {

		@Override
		public String toString() {
			return (this.separator == 0) ? "JSON en " + this.encoding
					: "CSV en %s, séparé par des %s".formatted(this.encoding, switch (this.separator) {
						case ';' -> "points-virgules";
						case ',' -> "virgules";
						case '\t' -> "tabulations";
						default -> "« " + this.separator + " »";
					});
		}

	}

	/** How many rows have this outcome. */
	public long count(Outcome outcome) {
		return this.entries.stream().filter((entry) -> entry.outcome() == outcome).count();
	}

	/** How many rows that are taken have a remark of this level. */
	public long count(Level level) {
		return this.entries.stream().filter((entry) -> entry.outcome() != Outcome.REFUSED && entry.has(level)).count();
	}

	/**
	 * Whether something is refused: then nothing is imported, unless good rows are
	 * wanted.
	 */
	public boolean isRefused() {
		return count(Outcome.REFUSED) > 0 || !this.faults.isEmpty();
	}

	/** Whether there are rows to import besides what is refused. */
	public boolean hasGoodRows() {
		return count(Outcome.CREATED) + count(Outcome.CHANGED) > 0;
	}

	/** Whether something was written. */
	public boolean isDone() {
		return !this.dryRun && (this.partial || !isRefused());
	}

	/** The report in French, a line a row that needs to be read, and the totals. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("Fichier lu : " + this.format + ".");
		this.faults.forEach((fault) -> lines.add("%s : %s".formatted(fault.column(), fault.text())));
		for (Entry entry : this.entries) {
			if (entry.outcome() != Outcome.UNCHANGED || !entry.notes().isEmpty()) {
				lines.add(
						Stream.of("ligne " + entry.line(), entry.key(), label(entry.outcome(), isDone()), entry.title())
							.filter((part) -> !part.isEmpty())
							.collect(Collectors.joining(" · ")));
				entry.notes()
					.forEach((note) -> lines
						.add("    %s%s : %s".formatted(label(note.level()), note.column(), note.text())));
			}
		}
		lines.add(totals());
		lines.add(conclusion());
		return lines;
	}

	private String totals() {
		List<String> parts = new ArrayList<>();
		parts.add(isDone() ? counted(Outcome.CREATED, "créé") : count(Outcome.CREATED) + " à créer");
		parts.add(isDone() ? counted(Outcome.CHANGED, "changé") : count(Outcome.CHANGED) + " à changer");
		parts.add(count(Outcome.UNCHANGED) + " sans changement");
		parts.add((count(Outcome.REFUSED) == 1) ? "1 refusé" : count(Outcome.REFUSED) + " refusés");
		if (count(Outcome.DUPLICATE) > 0) {
			parts.add(counted(Outcome.DUPLICATE, "doublon"));
		}
		if (count(Level.CORRECTED) > 0) {
			parts.add("dont %d avec une correction".formatted(count(Level.CORRECTED)));
		}
		if (count(Level.WARNING) > 0) {
			parts.add("dont %d à relire".formatted(count(Level.WARNING)));
		}
		return String.join(", ", parts);
	}

	private String counted(Outcome outcome, String word) {
		long count = count(outcome);
		return count + " " + word + ((count > 1) ? "s" : "");
	}

	private String conclusion() {
		if (isRefused() && !this.partial) {
			return "Rien n’a été importé : corrigez les lignes refusées, puis recommencez.";
		}
		return this.dryRun ? "Essai : rien n’a été importé."
				: isRefused() ? "Importé, sans ce qui est refusé." : "Importé.";
	}

	private static String label(Outcome outcome, boolean done) {
		return switch (outcome) {
			case CREATED -> done ? "créé" : "à créer";
			case CHANGED -> done ? "changé" : "à changer";
			case UNCHANGED -> "sans changement";
			case DUPLICATE -> "doublon, laissé de côté";
			case REFUSED -> "refusé";
		};
	}

	private static String label(Level level) {
		return switch (level) {
			case CHANGE, REFUSED -> "";
			case CORRECTED -> "corrigé, ";
			case WARNING -> "à relire, ";
		};
	}

}
