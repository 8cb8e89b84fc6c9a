package org.portailsolidaire.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.portailsolidaire.reference.ZoneWords.Word;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people call zones, and which zones they mean: without case, accents, apostrophes,
 * hyphens, small words nor articles, the longest name first. A name may be of several
 * zones: "Congo".
 */
final class ZoneNames {

	/** Names as they are shown come before usual ones, these before halves of names. */
	private static final String NAMES = """
			select code, coalesce(usual_fr, name_fr) as name, 0 as rank from zone where retired_on is null
			union select code, name_en, 0 from zone where retired_on is null
			union select code, name_fr, 1 from zone where retired_on is null and usual_fr is not null
			union select zone, alias, 1 from zone_alias
			""";

	private static final Pattern PARENTHESES = Pattern.compile("^(.*)\\((.+)\\)(.*)$");

	private static final Pattern AND = Pattern.compile("[\\s-]+(?:et|and|&)[\\s-]+(?:les[\\s-]+)?",
			Pattern.CASE_INSENSITIVE);

	private static final int HALF = 2;

	private static final int SHORTEST = 3;

	private final Map<String, Set<String>> byCode = new HashMap<>();

	private final Map<String, Meaning> meanings = new HashMap<>();

	/** Those that are looked for among other words. */
	private final Set<String> spoken = new HashSet<>();

	private final Map<String, String> codes = new HashMap<>();

	private int longest;

	ZoneNames(JdbcClient jdbc, Collection<Zone> zones) {
		Set<String> countries = zones.stream()
			.filter((zone) -> zone.kind() == Zone.Kind.COUNTRY)
			.map(Zone::code)
			.collect(Collectors.toSet());
		jdbc.sql(NAMES).query(Name.class).list().forEach((name) -> add(name, countries.contains(name.code())));
		zones.forEach((zone) -> this.codes.put(zone.code(), zone.code()));
		countries.stream()
			.filter((code) -> List.of(Locale.getISOCountries()).contains(code))
			.forEach((code) -> this.codes.putIfAbsent(Locale.of("", code).getISO3Country(), code));
	}

	record Name(String code, String name, int rank) {
	}

	/** The zones that have a name, and at which rank they do. */
	private record Meaning(int rank, Set<String> codes) {

		Meaning and(Meaning other) {
			if (this.rank != other.rank) {
				return (this.rank < other.rank) ? this : other;
			}
			Set<String> both = new LinkedHashSet<>(this.codes);
			both.addAll(other.codes);
			return new Meaning(this.rank, both);
		}

	}

	/** A name among other words: the zones it may mean, and where it stands. */
	record Found(Set<String> codes, int start, int end) {
	}

	private void add(Name name, boolean country) {
		this.byCode.computeIfAbsent(name.code(), (key) -> new LinkedHashSet<>()).add(name.name());
		add(name.code(), name.name(), name.rank());
		Matcher halves = PARENTHESES.matcher(name.name());
		if (halves.matches()) {
			add(name.code(), halves.group(1) + halves.group(3), HALF);
			add(name.code(), halves.group(2), HALF);
		}
		String[] parts = AND.split(name.name());
		for (String part : (country && parts.length > 1) ? parts : new String[0]) {
			add(name.code(), part, HALF);
		}
	}

	private void add(String code, String name, int rank) {
		List<Word> words = ZoneWords.of(name);
		Meaning meaning = new Meaning(rank, Set.of(code));
		for (String key : ZoneWords.keys(words)) {
			this.meanings.merge(key, meaning, Meaning::and);
			if (key.length() >= SHORTEST) {
				this.spoken.add(key);
			}
		}
		this.meanings.merge(ZoneWords.bareKey(words), new Meaning(HALF + rank, Set.of(code)), Meaning::and);
		this.longest = Math.max(this.longest, words.size());
	}

	/** Every name of a zone. */
	Set<String> of(String code) {
		return this.byCode.getOrDefault(code, Set.of());
	}

	/** The zones that a text names, all of it; by its code too. */
	Set<String> named(String text) {
		String code = this.codes.get(text.strip().toUpperCase(Locale.ROOT));
		if (code != null) {
			return Set.of(code);
		}
		Set<String> named = wholly(ZoneWords.of(text));
		Matcher halves = PARENTHESES.matcher(text);
		if (named.isEmpty() && halves.matches()) {
			named = new LinkedHashSet<>(wholly(ZoneWords.of(halves.group(1) + halves.group(3))));
			named.retainAll(wholly(ZoneWords.of(halves.group(2))));
		}
		return named;
	}

	private Set<String> wholly(List<Word> words) {
		for (List<Word> kept : List.of(words, ZoneWords.withoutState(words))) {
			for (String key : ZoneWords.keys(kept)) {
				if (this.meanings.containsKey(key)) {
					return this.meanings.get(key).codes();
				}
			}
			Meaning bare = this.meanings.get(ZoneWords.bareKey(kept));
			if (bare != null) {
				return bare.codes();
			}
		}
		return Set.of();
	}

	/** The zones of which a name has the beginning of each word of a text. */
	Set<String> beginning(String text) {
		List<String> typed = ZoneWords.of(text).stream().map(Word::plain).toList();
		return typed.isEmpty() ? Set.of()
				: this.byCode.entrySet().stream().filter((zone) -> zone.getValue().stream().anyMatch((name) -> {
					List<Word> words = ZoneWords.of(name);
					return typed.stream()
						.allMatch((one) -> words.stream().anyMatch((word) -> word.plain().startsWith(one)));
				})).map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	/** The names among the words of a text, the longest first where they overlap. */
	List<Found> within(String text) {
		List<Word> words = ZoneWords.of(text);
		List<Found> found = new ArrayList<>();
		int from = 0;
		while (from < words.size()) {
			int length = Math.min(this.longest, words.size() - from);
			while (length > 0 && !isNamed(words.subList(from, from + length))) {
				length--;
			}
			if (length > 0) {
				List<Word> name = words.subList(from, from + length);
				found.add(new Found(wholly(name), name.getFirst().start(), name.getLast().end()));
			}
			from += Math.max(1, length);
		}
		return found;
	}

	private boolean isNamed(List<Word> words) {
		return !words.getFirst().isSmall() && !words.getLast().isSmall()
				&& ZoneWords.keys(words).stream().anyMatch(this.spoken::contains);
	}

	/**
	 * The zones that each name of a list may mean, "Mali, Burkina Faso et Congo"; nothing
	 * when a word is of none.
	 */
	List<Set<String>> listed(String text) {
		Set<String> one = named(text);
		if (!one.isEmpty()) {
			return List.of(one);
		}
		List<Found> found = within(text);
		StringBuilder rest = new StringBuilder(text);
		found.reversed().forEach((name) -> rest.replace(name.start(), name.end(), " "));
		boolean whole = ZoneWords.of(rest.toString()).stream().allMatch(Word::isSmall);
		return whole ? found.stream().map(Found::codes).toList() : List.of();
	}

}
