package org.portailsolidaire.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts as comparisons and searches take them: without case, accents, apostrophes,
 * hyphens nor any other sign. The function {@code plain_text} of the database says the
 * same.
 */
public final class PlainText {

	private static final Pattern APOSTROPHES = Pattern.compile("[´`’‘ʼ′]");

	private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

	private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]+");

	private static final Pattern SIGNS = Pattern.compile("[^\\p{IsAlphabetic}0-9]+");

	/** réfugié·e·s, étudiant(e)s, acteur-rice-s, projet(s). */
	private static final Pattern INCLUSIVE_PLURAL = Pattern.compile(
			"(\\p{IsAlphabetic}{2,})(?:[·•‧∙⋅(](?:e|ne|le|te|re|ere|se|ve|fe|rice|trice|euse|esse)?[·•‧∙⋅)]*s|[./-](?:e|ne|ere|rice|trice|euse)[./-]?s)\\)?(?![\\p{IsAlphabetic}0-9])");

	private static final Pattern INCLUSIVE = Pattern.compile(
			"(\\p{IsAlphabetic}{2,})(?:[·•‧∙⋅(](?:e|ne|le|te|re|ere|se|ve|fe|rice|trice|euse|esse)|[./-](?:e|ne|ere|rice|trice|euse))\\)?(?![\\p{IsAlphabetic}0-9])");

	/** O.N.G. */
	private static final Pattern DOTS_OF_INITIALS = Pattern
		.compile("(?<![\\p{IsAlphabetic}0-9])([a-z])\\.(?=[a-z](?![\\p{IsAlphabetic}0-9]))");

	/** ODD 6, ODD n° 6, SDG6. */
	private static final Pattern GOAL = Pattern
		.compile("(?<![\\p{IsAlphabetic}0-9])(?:odd|sdg)s?[.]? *(?:n *[°o]? *)?([0-9]{1,2})(?![\\p{IsAlphabetic}0-9])");

	private PlainText() {
	}

	/** Its words, a space between each; initials and inclusive forms are one word. */
	public static String of(String text) {
		String folded = INCLUSIVE_PLURAL.matcher(folded(text)).replaceAll("$1s");
		folded = DOTS_OF_INITIALS.matcher(INCLUSIVE.matcher(folded).replaceAll("$1")).replaceAll("$1");
		return SIGNS.matcher(GOAL.matcher(folded).replaceAll("odd$1")).replaceAll(" ").strip();
	}

	/**
	 * The same in one word: "agro-écologie", "agro écologie" and "agroécologie" alike.
	 */
	public static String joined(String text) {
		return of(text).replace(" ", "");
	}

	/**
	 * Whether a text has each of the words that are typed, or a part of it, in any order.
	 */
	public static boolean has(String text, String typed) {
		String words = of(text) + " " + joined(text);
		return Stream.of(of(typed).split(" ")).allMatch(words::contains);
	}

	/** Letters without case nor accents; signs stay. */
	private static String folded(String text) {
		String seen = UNSEEN.matcher(APOSTROPHES.matcher(text).replaceAll("'")).replaceAll("");
		String lower = Normalizer.normalize(seen, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(lower.length());
		MARKS.matcher(lower).replaceAll("").chars().forEach((letter) -> {
			switch (letter) {
				case 'œ' -> folded.append("oe");
				case 'æ' -> folded.append("ae");
				case 'ß' -> folded.append("ss");
				case 'þ' -> folded.append("th");
				case 'ø' -> folded.append('o');
				case 'đ', 'ð' -> folded.append('d');
				case 'ł' -> folded.append('l');
				case 'ı' -> folded.append('i');
				default -> folded.append((char) letter);
			}
		});
		return folded.toString();
	}

}
