package org.portailsolidaire.calls.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.portailsolidaire.shared.PlainText;

/**
 * Words looked for: phrases in quotes, words left out by a hyphen. Each clause must be
 * met; a clause is met by any of its alternatives.
 */
record WordsQuery(List<Clause> clauses) {

	private static final int MOST_CLAUSES = 12;

	private static final int LONGEST_GOAL = 3;

	/** Words that carry nothing and that PostgreSQL keeps, some without their accents. */
	private static final Set<String> EMPTY_WORDS = Set.of("a", "and", "appel", "appels", "aux", "avec", "ca", "call",
			"calls", "dans", "des", "etre", "for", "les", "meme", "of", "par", "pour", "projet", "projets", "sur",
			"the", "une", "y");

	private static final Pattern TOKEN = Pattern.compile("(-?)(?:[\"«“]\\s*([^\"»”]*?)\\s*[\"»”]|([^\\s\"«»“”]+))");

	/** "l’eau" is looked for as "eau". */
	private static final Pattern ELISION = Pattern.compile("^(?:[cdjlmnst]|qu)['’‘´`ʼ′](?=.)",
			Pattern.CASE_INSENSITIVE);

	/** Words that people write apart as well. */
	private static final Pattern COMPOUND = Pattern
		.compile("(agri|agro|anti|auto|bio|co|eco|electro|geo|hydro|inter|macro|micro|mini|multi|photo|pluri|post|pre"
				+ "|socio|tele|video)([a-z]{4,})");

	private static final Pattern PLURAL = Pattern.compile("(?<=[\\p{IsAlphabetic}]{3})[sx](?= |$)");

	/**
	 * A word or phrase.
	 *
	 * @param text as typed
	 * @param quoted whether it stood in quotes: it is then taken as it is
	 * @param excluded whether calls that have it are left out
	 * @param alternatives in plain words, any of which meets it
	 * @param joined what it makes with the word before or after it, and what it is made
	 * of: these meet it too
	 */
	record Clause(String text, boolean quoted, boolean excluded, List<String> alternatives, List<String> joined) {

		Clause(String text, boolean quoted, boolean excluded, List<String> alternatives) {
			this(text, quoted, excluded, alternatives, List.of());
		}

		/** All that meets it. */
		List<String> all() {
			return Stream.concat(this.alternatives.stream(), this.joined.stream()).toList();
		}

		/** Those it makes that are one word. */
		List<String> wordsMade() {
			return this.joined.stream().filter((one) -> !one.contains(" ")).toList();
		}

		private boolean isOneWord() {
			return !this.quoted && !this.excluded && !this.text.contains(" ")
					&& PlainText.of(this.text).indexOf(' ') < 0;
		}

	}

	/** Reads what was typed, a clause a word, and joins the words of a same synonym. */
	static WordsQuery parse(String typed, Synonyms synonyms) {
		List<Clause> words = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(typed);
		while (matcher.find() && words.size() < MOST_CLAUSES) {
			boolean quoted = matcher.group(2) != null;
			String text = quoted ? matcher.group(2) : ELISION.matcher(matcher.group(3)).replaceFirst("");
			String plain = PlainText.of(text);
			if (!plain.isEmpty() && (quoted || !EMPTY_WORDS.contains(plain))) {
				words.add(new Clause(text, quoted, !matcher.group(1).isEmpty(),
						quoted ? List.of(plain) : spellings(plain)));
			}
		}
		return new WordsQuery(beside(synonyms.spread(goals(words))));
	}

	/** "agro-écologie": with a space, and in one word. */
	private static List<String> spellings(String plain) {
		return plain.contains(" ") ? List.of(plain, plain.replace(" ", "")) : List.of(plain);
	}

	/** "ODD 6", "ODD n° 6" are one word. */
	private static List<Clause> goals(List<Clause> words) {
		List<Clause> joined = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			Clause clause = words.get(i);
			for (int length = 2; length <= LONGEST_GOAL && i + length <= words.size(); length++) {
				List<Clause> some = words.subList(i, i + length);
				String text = String.join(" ", some.stream().map(Clause::text).toList());
				if (some.stream().noneMatch(Clause::quoted) && !PlainText.of(text).contains(" ")) {
					clause = new Clause(text, false, clause.excluded(), List.of(PlainText.of(text)));
					i += length - 1;
				}
			}
			joined.add(clause);
		}
		return joined;
	}

	/**
	 * Two words side by side may be one in a text, and one may be two: "agro écologie".
	 */
	private static List<Clause> beside(List<Clause> words) {
		List<Clause> beside = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			Clause word = words.get(i);
			List<String> joined = new ArrayList<>();
			Matcher compound = COMPOUND.matcher(PlainText.of(word.text()));
			if (word.isOneWord() && compound.matches()) {
				joined.add(compound.group(1) + " " + compound.group(2));
			}
			if (word.isOneWord() && i > 0 && words.get(i - 1).isOneWord()) {
				joined.add(PlainText.joined(words.get(i - 1).text() + word.text()));
			}
			if (word.isOneWord() && i + 1 < words.size() && words.get(i + 1).isOneWord()) {
				joined.add(PlainText.joined(word.text() + words.get(i + 1).text()));
			}
			beside.add(new Clause(word.text(), word.quoted(), word.excluded(), word.alternatives(), joined));
		}
		return List.copyOf(beside);
	}

	/** Plain words without plural marks: how terms compare. */
	static String plain(String text) {
		return PLURAL.matcher(PlainText.of(text)).replaceAll("");
	}

	/** The same in one word. */
	static String key(String text) {
		return plain(text).replace(" ", "");
	}

}
