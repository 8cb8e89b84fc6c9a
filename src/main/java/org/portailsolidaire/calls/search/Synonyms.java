package org.portailsolidaire.calls.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.search.WordsQuery.Clause;
import org.portailsolidaire.shared.PlainText;

/**
 * Groups of terms that mean the same in the field; each term leads to all of its group.
 */
final class Synonyms {

	static final Synonyms NONE = new Synonyms(Map.of());

	static final int LONGEST_TERM = 4;

	private final Map<String, List<String>> groupOf = new HashMap<>();

	/**
	 * @param groups terms by number of group
	 */
	Synonyms(Map<Integer, List<String>> groups) {
		new TreeMap<>(groups).values()
			.forEach((terms) -> terms
				.forEach((term) -> this.groupOf.merge(WordsQuery.key(term), terms, Synonyms::union)));
	}

	/** A term and those that mean the same. */
	List<String> of(String term) {
		return union(List.of(term), this.groupOf.getOrDefault(WordsQuery.key(term), List.of()));
	}

	/** Clauses in which each known term, be it of several words, has its synonyms. */
	List<Clause> spread(List<Clause> words) {
		List<Clause> spread = new ArrayList<>();
		int next = 0;
		while (next < words.size()) {
			int length = longestTermAt(words, next);
			Clause word = words.get(next);
			if (length == 0) {
				spread.add(word);
				next++;
			}
			else {
				String term = text(words, next, length);
				spread.add(new Clause(term, false, word.excluded(),
						of(term).stream().map(PlainText::of).distinct().toList()));
				next += length;
			}
		}
		return List.copyOf(spread);
	}

	private int longestTermAt(List<Clause> words, int from) {
		for (int length = Math.min(LONGEST_TERM, words.size() - from); length > 0; length--) {
			boolean plain = words.subList(from, from + length)
				.stream()
				.noneMatch((word) -> word.quoted() || word.excluded());
			boolean alone = length == 1 && !words.get(from).quoted();
			if ((plain || alone) && this.groupOf.containsKey(WordsQuery.key(text(words, from, length)))) {
				return length;
			}
		}
		return 0;
	}

	private static String text(List<Clause> words, int from, int length) {
		return words.subList(from, from + length).stream().map(Clause::text).collect(Collectors.joining(" "));
	}

	private static List<String> union(List<String> some, List<String> others) {
		List<String> union = new ArrayList<>(some);
		others.stream().filter((term) -> !union.contains(term)).forEach(union::add);
		return List.copyOf(union);
	}

}
