package org.portailsolidaire.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a message: texts, some of them bold, and addresses on their own line.
 */
public record Paragraph(List<Part> parts) {

	private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

	/**
	 * A piece of text.
	 *
	 * @param link the address it opens, if it is one
	 * @param newLine whether a line begins with it, other than the first
	 */
	public record Part(String text, boolean bold, @Nullable String link, boolean newLine) {
	}

	static List<Paragraph> allOf(String body) {
		return Stream.of(EMPTY_LINE.split(body.strip())).map(Paragraph::of).toList();
	}

	/** The text alone, without marks. */
	public String plain() {
		return this.parts.stream()
			.map((part) -> (part.newLine() ? "\n" : "") + part.text())
			.collect(Collectors.joining());
	}

	private static Paragraph of(String text) {
		List<Part> parts = new ArrayList<>();
		for (String line : text.strip().split("\n", -1)) {
			addLine(parts, line.strip());
		}
		return new Paragraph(List.copyOf(parts));
	}

	private static void addLine(List<Part> parts, String line) {
		boolean newLine = !parts.isEmpty();
		if (ADDRESS.matcher(line).matches()) {
			parts.add(new Part(line, false, line, newLine));
			return;
		}
		boolean bold = false;
		for (String piece : line.split("\\*\\*", -1)) {
			if (!piece.isEmpty()) {
				parts.add(new Part(piece, bold, null, newLine));
				newLine = false;
			}
			bold = !bold;
		}
	}

}
