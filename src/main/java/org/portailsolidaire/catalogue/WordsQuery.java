package org.portailsolidaire.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words looked for: phrases in quotes, words left out by a hyphen. Each clause must be
 * met; a clause is met by any of its alternatives.
 */
record WordsQuery(List<Clause> clauses) {

	private static final int MOST_CLAUSES = 12;

	/** Words that carry nothing and that PostgreSQL keeps. */
	private static final Set<String> EMPTY_WORDS = Set.of("les", "des", "aux", "une", "pour", "par", "sur", "dans",
			"avec", "appel", "appels", "projet", "projets");

	private static final Pattern TOKEN = Pattern.compile("(-?)(?:[\"«“]\\s*([^\"»”]*?)\\s*[\"»”]|([^\\s\"«»“”]+))");

	private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	/**
	 * A word or phrase.
	 *
	 * @param text as typed
	 * @param quoted whether it stood in quotes: it is then taken as it is
	 * @param excluded whether calls that have it are left out
	 */
	record Clause(String text, boolean quoted, boolean excluded, List<String> alternatives) {
	}

	/** Reads what was typed, a clause a word, and joins the words of a same synonym. */
	static WordsQuery parse(String typed, Synonyms synonyms) {
		List<Clause> words = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(typed);
		while (matcher.find() && words.size() < MOST_CLAUSES) {
			boolean quoted = matcher.group(2) != null;
			String text = quoted ? matcher.group(2) : matcher.group(3);
			if (LETTER.matcher(text).find() && (quoted || !EMPTY_WORDS.contains(plain(text)))) {
				words.add(new Clause(text, quoted, !matcher.group(1).isEmpty(), List.of(text)));
			}
		}
		return new WordsQuery(synonyms.spread(words));
	}

	/**
	 * Lower case without accents, plural marks left out word by word: how terms compare.
	 */
	static String plain(String text) {
		String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return bare.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("(?<=\\p{L}{3})[sx]\\b", "").strip();
	}

}
