package org.portailsolidaire.calls.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, each on its own: a quote that is never closed costs the line
 * where it opens, and reading goes on with the next one. Lines without anything are
 * passed over.
 */
final class CsvLines {

	private static final int MOST_LINES = 2000;

	private static final int LONGEST_OPEN = 500_000;

	private static final int MOST_UNCLOSED = 500;

	private final BufferedReader reader;

	private final Deque<String> again = new ArrayDeque<>();

	private char separator;

	private long number;

	private int width;

	private int unclosed;

	CsvLines(BufferedReader reader) {
		this.reader = reader;
	}

	/**
	 * A record.
	 *
	 * @param number of its first line, from 1
	 * @param fault why it cannot be read, null when it can
	 */
	record Line(long number, List<String> cells, @Nullable String fault) {

		boolean isBlank() {
			return this.fault == null && this.cells.stream().allMatch(String::isBlank);
		}

	}

	/**
	 * The names of the columns; they tell the separator, and how many cells there are.
	 */
	List<String> header() throws IOException {
		String first = next();
		while (first != null && first.isBlank()) {
			first = next();
		}
		if (first == null) {
			return List.of();
		}
		if (first.matches("(?i)\"?sep=.\"?")) {
			this.separator = first.replace("\"", "").charAt("sep=".length());
			first = next();
		}
		else {
			this.separator = separator(first);
		}
		this.again.push((first != null) ? first : "");
		this.number--;
		Line header = record();
		List<String> names = new ArrayList<>(header.cells().stream().map(String::strip).toList());
		while (!names.isEmpty() && names.getLast().isEmpty()) {
			names.removeLast();
		}
		this.width = names.size();
		return names;
	}

	char separator() {
		return this.separator;
	}

	/** The one of these that is most often between the names of columns. */
	private static char separator(String header) {
		char most = ';';
		for (char one : new char[] { ',', '\t' }) {
			if (count(header, one) > count(header, most)) {
				most = one;
			}
		}
		return most;
	}

	private static long count(String text, char sign) {
		return text.chars().filter((c) -> c == sign).count();
	}

	/** The next record that says something, null at the end. */
	@Nullable Line read() throws IOException {
		while (true) {
			if (this.again.isEmpty() && !hasNext()) {
				return null;
			}
			Line line = record();
			if (!line.isBlank()) {
				return (line.fault() != null) ? line : fitted(line);
			}
		}
	}

	private boolean hasNext() throws IOException {
		String line = this.reader.readLine();
		if (line == null) {
			return false;
		}
		this.again.push(line);
		return true;
	}

	/** Empty cells beyond the last column are of no matter. */
	private Line fitted(Line line) {
		List<String> cells = new ArrayList<>(line.cells());
		while (cells.size() > this.width && cells.getLast().isBlank()) {
			cells.removeLast();
		}
		return (cells.size() == this.width) ? new Line(line.number(), cells, null)
				: new Line(line.number(), cells, "a %d cellules au lieu de %d : un séparateur %s"
					.formatted(cells.size(), this.width, (cells.size() > this.width) ? "est de trop" : "manque"));
	}

	private @Nullable String next() throws IOException {
		String line = this.again.isEmpty() ? this.reader.readLine() : this.again.pop();
		if (line != null) {
			this.number++;
		}
		return line;
	}

	private Line record() throws IOException {
		CsvCells cells = new CsvCells(this.separator);
		List<String> taken = new ArrayList<>();
		String line = next();
		long first = this.number;
		int length = 0;
		while (line != null) {
			cells.feed(line);
			if (!cells.open()) {
				return (cells.odd() && !taken.isEmpty()) ? unclosed(first, taken)
						: new Line(first, cells.cells(), null);
			}
			length += line.length();
			line = (taken.size() < MOST_LINES && length < LONGEST_OPEN) ? next() : null;
			if (line != null) {
				taken.add(line);
			}
		}
		return unclosed(first, taken);
	}

	/** What came after a quote that was not meant to stay open is read again. */
	private Line unclosed(long first, List<String> taken) {
		if (++this.unclosed > MOST_UNCLOSED) {
			throw new UnreadableFileException(
					"Le fichier ne peut pas être lu : trop de guillemets y sont ouverts et jamais fermés.", null);
		}
		taken.reversed().forEach(this.again::push);
		this.number -= taken.size();
		return new Line(first, List.of(), "un guillemet y est ouvert et n’est pas fermé");
	}

}
