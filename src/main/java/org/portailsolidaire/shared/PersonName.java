package org.portailsolidaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of people: letters of any script, hyphens, apostrophes, and dots after initials.
 * Signs that only look like an apostrophe or a hyphen become one.
 */
public final class PersonName {

	/** "J.Martin" is two words; "J.C." is one. */
	private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L}\\.)(?=\\p{L}[\\p{L}\\p{M}'’-])");

	/** What no name has; a word, a dot and another would be a link in an e-mail. */
	private static final Pattern WRONG = Pattern
		.compile("[^\\p{L}\\p{M} .’·\u200C\u200D-]|(?<=[\\p{L}\\p{M}]{2})\\.(?=\\p{L})|^[^\\p{L}’]|^(?!.*\\p{L}).");

	private PersonName() {
	}

	/** A name in the form in which it is kept. */
	public static String folded(String typed) {
		String plain = Folding.name(typed).replace('\'', '’').replace('—', '-');
		return INITIAL.matcher(plain).replaceAll("$1 ");
	}

	/** The first sign of a folded name that no name has. */
	public static Optional<String> wrongSign(String folded) {
		return WRONG.matcher(folded).results().findFirst().map((found) -> found.group());
	}

}
