package org.portailsolidaire.platform.mail;

import java.util.regex.Pattern;

/** Texts that people typed, made fit for one line of an e-mail and its headers. */
final class Line {

	private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

	/** They turn the reading direction, and with it what a name or an address says. */
	private static final Pattern DIRECTIONS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private Line() {
	}

	/** Without line breaks nor control characters, cut at a number of characters. */
	static String of(String text, int longest) {
		String line = DIRECTIONS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
		if (line.length() <= longest) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
		return line.substring(0, end) + "…";
	}

}
