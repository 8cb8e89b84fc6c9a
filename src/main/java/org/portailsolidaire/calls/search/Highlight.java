package org.portailsolidaire.calls.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PlainText;

import org.springframework.web.util.HtmlUtils;

/**
 * Marks, in texts, the words that were looked for, whatever their accents and endings. A
 * word of a phrase is marked only beside another one of a phrase.
 */
public final class Highlight {

	/** Marks nothing. */
	public static final Highlight NONE = new Highlight(Set.of(), Set.of());

	/** Signs that make one word of two: agro-écologie, réfugié·e·s, étudiant(e)s. */
	private static final String LINKS = "-/·•‧∙⋅.()‐‑";

	private static final char PAST_ASCII = 0x80;

	/** The accents of French, and their letters without them. */
	private static final String ACCENTED = "àâäçéèêëîïôöùûüÿ";

	private static final String BARE = "aaaceeeeiioouuuy";

	private static final int SHORT = 3;

	private static final int WORDS_BEFORE = 8;

	private static final int WORDS_AFTER = 16;

	private final Set<String> words;

	private final Set<String> phraseWords;

	private Highlight(Set<String> words, Set<String> phraseWords) {
		this.words = words;
		this.phraseWords = phraseWords;
	}

	/**
	 * Marks what was looked for.
	 * @param terms words and phrases
	 * @param found the words that texts have for them, without accents, a space before
	 * those of phrases
	 */
	static Highlight of(Collection<String> terms, Collection<String> found) {
		Set<String> words = new HashSet<>();
		Set<String> phraseWords = new HashSet<>();
		for (String term : terms) {
			List<String> parts = words(term).stream().map(Word::plain).toList();
			((parts.size() > 1) ? phraseWords : words)
				.addAll(parts.stream().filter((part) -> parts.size() == 1 || part.length() >= SHORT).toList());
		}
		for (String word : found) {
			(word.startsWith(" ") ? phraseWords : words).add(word.strip());
		}
		return new Highlight(words, phraseWords);
	}

	/** The text as HTML, marks as {@code <mark>}. */
	public String html(String text) {
		return isEmpty() ? escape(text) : html(text, 0, text.length(), words(text));
	}

	/**
	 * The piece of a text around its first marked word, as HTML; null when it has none.
	 */
	public @Nullable String extract(String text) {
		List<Word> all = words(text);
		int first = 0;
		while (first < all.size() && !isMarked(all, first)) {
			first++;
		}
		if (first == all.size()) {
			return null;
		}
		List<Word> piece = all.subList(Math.max(0, first - WORDS_BEFORE),
				Math.min(all.size(), first + WORDS_AFTER + 1));
		return html(text, piece.getFirst().start(), piece.getLast().end(), piece);
	}

	/** Whether a text has a word to mark. */
	public boolean marks(String text) {
		List<Word> all = isEmpty() ? List.of() : words(text);
		for (int i = 0; i < all.size(); i++) {
			if (isMarked(all, i)) {
				return true;
			}
		}
		return false;
	}

	int bytes() {
		return 60 * (this.words.size() + this.phraseWords.size());
	}

	private boolean isEmpty() {
		return this.words.isEmpty() && this.phraseWords.isEmpty();
	}

	/**
	 * A word of a text, without case, accents nor ligatures.
	 *
	 * @param linked what signs make of it and its neighbours: "agroecologie" and "agro
	 * ecologie" for a part of "agro-écologie"
	 */
	private record Word(String plain, int start, int end, List<String> linked) {
	}

	private boolean isMarked(List<Word> all, int at) {
		String word = all.get(at).plain();
		return this.words.contains(word) || all.get(at).linked().stream().anyMatch(this.words::contains)
				|| (this.phraseWords.contains(word) && hasNeighbour(all, at));
	}

	/** Whether the next long word on either side is of a phrase too. */
	private boolean hasNeighbour(List<Word> all, int at) {
		return isOfPhrase(all, at, 1) || isOfPhrase(all, at, -1);
	}

	private boolean isOfPhrase(List<Word> all, int at, int step) {
		for (int i = at + step; i >= 0 && i < all.size(); i += step) {
			String word = all.get(i).plain();
			if (this.phraseWords.contains(word)) {
				return true;
			}
			if (word.length() >= SHORT) {
				return false;
			}
		}
		return false;
	}

	private String html(String text, int from, int to, List<Word> words) {
		StringBuilder html = new StringBuilder(to - from + 32);
		int done = from;
		for (int i = 0; i < words.size(); i++) {
			if (isMarked(words, i)) {
				Word word = words.get(i);
				html.append(escape(text.substring(done, word.start())))
					.append("<mark>")
					.append(text, word.start(), word.end())
					.append("</mark>");
				done = word.end();
			}
		}
		return html.append(escape(text.substring(done, to))).toString();
	}

	private static List<Word> words(String text) {
		List<Word> words = new ArrayList<>(text.length() / 5);
		int run = 0;
		int start = -1;
		for (int i = 0; i <= text.length(); i++) {
			boolean inside = i < text.length() && isOfWord(text.charAt(i));
			if (inside && start < 0) {
				start = i;
				if (!words.isEmpty() && !isLinked(text, words.getLast().end(), start)) {
					link(words, run, text);
					run = words.size();
				}
			}
			else if (!inside && start >= 0) {
				words.add(new Word(plain(text.substring(start, i)), start, i, List.of()));
				start = -1;
			}
		}
		link(words, run, text);
		return words;
	}

	/** Whether one sign alone is between two words. */
	private static boolean isLinked(String text, int from, int to) {
		return to - from == 1 && LINKS.indexOf(text.charAt(from)) >= 0;
	}

	/** Gives the words from a place on what they make together. */
	private static void link(List<Word> words, int from, String text) {
		if (words.size() - from > 1) {
			String whole = text.substring(words.get(from).start(), words.getLast().end());
			String joined = String.join("", words.subList(from, words.size()).stream().map(Word::plain).toList());
			List<String> linked = List.of(joined, PlainText.of(whole));
			words.subList(from, words.size())
				.replaceAll((word) -> new Word(word.plain(), word.start(), word.end(), linked));
		}
	}

	private static boolean isOfWord(char character) {
		return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
	}

	private static String plain(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		for (int i = 0; i < lower.length(); i++) {
			if (lower.charAt(i) >= PAST_ASCII) {
				return withoutAccents(lower);
			}
		}
		return lower;
	}

	private static String withoutAccents(String lower) {
		StringBuilder plain = new StringBuilder(lower.length());
		for (int i = 0; i < lower.length(); i++) {
			char character = lower.charAt(i);
			int known = (character < PAST_ASCII) ? -1 : ACCENTED.indexOf(character);
			if (known < 0 && character >= PAST_ASCII) {
				return PlainText.joined(lower);
			}
			plain.append((known < 0) ? character : BARE.charAt(known));
		}
		return plain.toString();
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
