package org.portailsolidaire.people.registers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.portailsolidaire.shared.Folding;

/**
 * Numbers that identify, as people paste them: "N° SIREN : 732 829 320", in any case,
 * with any spaces, dots and hyphens.
 */
public final class TypedCode {

	private static final Pattern APART = Pattern.compile("[\\s.,:;°º/()\\-\u2010-\u2015\u2212]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final String WORDS = "(?:NUMERO|NUM|NO|N|CODE|DE|DU|LE|MON|NOTRE|VOTRE)*";

	private static final int TEN = 10;

	private TypedCode() {
	}

	/** In capitals and plain digits, without what stands between them. */
	public static String compact(String typed) {
		String plain = Normalizer.normalize(Folding.line(typed), Normalizer.Form.NFKD);
		StringBuilder digits = new StringBuilder();
		MARKS.matcher(plain)
			.replaceAll("")
			.codePoints()
			.map((point) -> Character.isDigit(point) ? '0' + Character.digit(point, TEN) : point)
			.forEach(digits::appendCodePoint);
		return APART.matcher(digits).replaceAll("").toUpperCase(Locale.ROOT);
	}

	/** The same, then without the words that say what it is. */
	public static Stream<String> candidates(String typed, String label) {
		String compact = compact(typed);
		return Stream
			.of(compact, compact.replaceFirst("^" + WORDS + "(?:" + label + ")*" + WORDS, ""),
					compact.replaceFirst("^" + WORDS + "(?:" + label + ")", ""))
			.distinct();
	}

}
