package org.portailsolidaire.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.portailsolidaire.shared.PlainText;

/** The words that names of zones are made of, and what of them tells zones apart. */
final class ZoneWords {

	private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{M}0-9]+");

	private static final Set<String> SMALL = Set.of("le", "la", "les", "l", "de", "du", "des", "d", "et", "en", "au",
			"aux", "a", "the", "of", "and", "ex");

	private static final Set<String> ISLES = Set.of("ile", "iles", "island", "islands");

	/** What a country is, before what it is called. */
	private static final Set<String> STATES = Set.of("republique", "royaume", "etat", "union", "federation", "sultanat",
			"principaute", "emirat", "republic", "kingdom", "state");

	private static final Set<String> MANNERS = Set.of("islamique", "populaire", "democratique", "federale",
			"federative", "socialiste", "bolivarienne", "plurinational", "arabe", "cooperative", "unie", "hachemite",
			"islamic", "democratic", "people", "s", "federal", "united");

	private ZoneWords() {
	}

	/**
	 * A word, and where it stands in the text.
	 */
	record Word(String plain, int start, int end) {

		boolean isSmall() {
			return SMALL.contains(this.plain);
		}

	}

	static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String plain = switch (PlainText.joined(matcher.group())) {
				case "st" -> "saint";
				case "ste" -> "sainte";
				case String other -> other;
			};
			if (!plain.isEmpty()) {
				words.add(new Word(plain, matcher.start(), matcher.end()));
			}
		}
		return words;
	}

	/** Its words in one, then its words without the small ones. */
	static Set<String> keys(List<Word> words) {
		Set<String> keys = new LinkedHashSet<>();
		keys.add(joined(words, (word) -> true));
		keys.add(joined(words, (word) -> !word.isSmall()));
		keys.remove("");
		return keys;
	}

	/** Without "îles" either: people say "les Comores" and "les îles Comores". */
	static String bareKey(List<Word> words) {
		return joined(words, (word) -> !word.isSmall() && !ISLES.contains(word.plain()));
	}

	/** Without "République islamique de", "Royaume du"… */
	static List<Word> withoutState(List<Word> words) {
		if (words.isEmpty() || !STATES.contains(words.getFirst().plain())) {
			return words;
		}
		int from = 1;
		while (from < words.size() && (words.get(from).isSmall() || MANNERS.contains(words.get(from).plain()))) {
			from++;
		}
		return words.subList(from, words.size());
	}

	private static String joined(List<Word> words, Predicate<Word> kept) {
		return words.stream().filter(kept).map(Word::plain).collect(Collectors.joining());
	}

}
