package org.portailsolidaire.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * Marks, in texts, the words that were looked for, whatever their accents and endings. A
 * word of a phrase is marked only beside another one of a phrase.
 */
final class Highlight {

	/** Marks nothing. */
	static final Highlight NONE = new Highlight(Set.of(), Set.of());

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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
			List<String> parts = WORD.matcher(term).results().map((part) -> plain(part.group())).toList();
			((parts.size() > 1) ? phraseWords : words)
				.addAll(parts.stream().filter((part) -> parts.size() == 1 || part.length() >= SHORT).toList());
		}
		for (String word : found) {
			(word.startsWith(" ") ? phraseWords : words).add(word.strip());
		}
		return new Highlight(words, phraseWords);
	}

	/** The text as HTML, marks as {@code <mark>}. */
	String html(String text) {
		Marked marked = mark(text, 0);
		return marked.any() ? marked.html() : escape(text);
	}

	/**
	 * The piece of a text around its first marked word, as HTML; null when it has none.
	 */
	@Nullable String extract(String text) {
		List<Word> all = words(text);
		List<Boolean> marks = marks(all);
		int first = marks.indexOf(true);
		if (first < 0) {
			return null;
		}
		int from = Math.max(0, first - WORDS_BEFORE);
		int to = Math.min(all.size() - 1, first + WORDS_AFTER);
		return html(text, all.get(from).start(), all.get(to).end(), all, marks);
	}

	/** Whether a text has a word to mark. */
	boolean marks(String text) {
		return mark(text, 0).any();
	}

	int bytes() {
		return 60 * (this.words.size() + this.phraseWords.size());
	}

	private record Word(String plain, int start, int end) {
	}

	private record Marked(boolean any, String html) {
	}

	private Marked mark(String text, int from) {
		if (this.words.isEmpty() && this.phraseWords.isEmpty()) {
			return new Marked(false, "");
		}
		List<Word> all = words(text);
		List<Boolean> marks = marks(all);
		return marks.contains(true) ? new Marked(true, html(text, from, text.length(), all, marks))
				: new Marked(false, "");
	}

	private List<Boolean> marks(List<Word> all) {
		List<Boolean> marks = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			String word = all.get(i).plain();
			marks.add(this.words.contains(word) || (this.phraseWords.contains(word) && hasNeighbour(all, i)));
		}
		return marks;
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

	private static String html(String text, int from, int to, List<Word> all, List<Boolean> marks) {
		StringBuilder html = new StringBuilder();
		int done = from;
		for (int i = 0; i < all.size(); i++) {
			Word word = all.get(i);
			if (marks.get(i) && word.start() >= from && word.end() <= to) {
				html.append(escape(text.substring(done, word.start())))
					.append("<mark>")
					.append(escape(text.substring(word.start(), word.end())))
					.append("</mark>");
				done = word.end();
			}
		}
		return html.append(escape(text.substring(done, to))).toString();
	}

	private static List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(new Word(plain(matcher.group()), matcher.start(), matcher.end()));
		}
		return words;
	}

	/** Lower case without accents nor ligatures. */
	private static String plain(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		if (lower.chars().allMatch((character) -> character < 0x80)) {
			return lower;
		}
		return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
			.replaceAll("")
			.replace("œ", "oe")
			.replace("æ", "ae");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	@Override
	public String toString() {
		return this.words.stream().sorted().collect(Collectors.joining(" "));
	}

}
