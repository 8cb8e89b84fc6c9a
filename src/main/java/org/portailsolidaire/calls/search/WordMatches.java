package org.portailsolidaire.calls.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.search.WordsQuery.Clause;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PlainText;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which calls have the words looked for. PostgreSQL answers once for the same words and
 * the same state of the calls; the answer is kept as a set.
 */
@Component
public class WordMatches {

	/** The part of the memory of Java that what was found may take. */
	private static final int SHARE = 8;

	private static final int SECONDS = 2;

	/** The two words of the catalogue nearest to each word that no call has. */
	private static final String NEAREST_WORDS = """
			select typed.word as typed, near.word as near
			from unnest(:words::text[], :joined::text[]) with ordinality as typed (word, joined, position), lateral (
				select w.word, similarity(w.word, typed.word) as likeness
				from catalogue_word w
				where w.word % typed.word and not exists (select from catalogue_word k
					where k.lexeme = any(tsvector_to_array(to_tsvector('francais', typed.word || ' ' || typed.joined))))
				order by likeness desc, abs(length(w.word) - length(typed.word)), w.word
				limit 2
			) near
			order by typed.position, near.likeness desc
			""";

	private final FindableCalls calls;

	private final JdbcClient jdbc;

	private final Cache<Key, Match> matches = Caffeine.newBuilder()
		.maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
		.weigher((Key key, Match match) -> match.bytes())
		.build();

	private volatile @Nullable Known synonyms;

	WordMatches(FindableCalls calls, DataSource dataSource) {
		this.calls = calls;
		JdbcTemplate limited = new JdbcTemplate(dataSource);
		limited.setQueryTimeout(SECONDS);
		this.jdbc = JdbcClient.create(new NamedParameterJdbcTemplate(limited));
	}

	/**
	 * What words find.
	 *
	 * @param calls ranks in the catalogue
	 * @param highlight marks the words in texts
	 * @param corrections words nobody uses, with those taken instead
	 * @param order which of them are in the order of relevance
	 * @param byRelevance their ranks, the best match first
	 */
	public record Match(RoaringBitmap calls, Highlight highlight, Map<String, String> corrections, Relevance order,
			int[] byRelevance) {

		int bytes() {
			return 200 + this.calls.getSizeInBytes() + 4 * this.byRelevance.length + this.highlight.bytes();
		}

	}

	private record Key(long revision, String words, Relevance order, Instant since) {
	}

	private record Known(long revision, Synonyms synonyms) {
	}

	/**
	 * The calls that have the words; null when there are no words to look for, or none
	 * but those of every text.
	 * @param order which of them are wanted in the order of relevance
	 * @param now the instant of the search; what is kept serves for its day
	 */
	@Nullable Match find(String words, Catalogue catalogue, Relevance order, Instant now) {
		if (words.isEmpty()) {
			return null;
		}
		Instant since = (order == Relevance.LIVE) ? ParisTime.startOf(ParisTime.dayOf(now)) : Instant.EPOCH;
		return this.matches.get(new Key(catalogue.revision(), words, order, since), (key) -> look(key, catalogue));
	}

	private @Nullable Match look(Key key, Catalogue catalogue) {
		Synonyms known = synonyms(catalogue.revision());
		List<Clause> typed = WordsQuery.parse(key.words(), known).clauses();
		if (typed.isEmpty()) {
			return null;
		}
		Map<String, String> corrections = new LinkedHashMap<>();
		List<Clause> clauses = mend(typed, corrections, known);
		List<String> kept = clauses.stream()
			.filter((clause) -> !clause.excluded())
			.flatMap((clause) -> clause.all().stream())
			.toList();
		FindableCalls.Matching matching = this.calls.matching(expression(clauses, kept.isEmpty()),
				clauses.stream().flatMap((clause) -> clause.all().stream()).toList(), kept,
				kept.isEmpty() ? Relevance.NONE : key.order(), key.since());
		if (matching.isOfNoWord()) {
			return null;
		}
		if (kept.isEmpty()) {
			return allBut(matching.nos(), catalogue, corrections);
		}
		int[] ordered = Arrays.stream(matching.ordered()).map(catalogue::rankOf).filter((rank) -> rank >= 0).toArray();
		return new Match(catalogue.ranksOf(matching.nos()), Highlight.of(kept, matching.words()), corrections,
				key.order(), ordered);
	}

	/** Words to leave out and none to look for: the index finds those that have them. */
	private static Match allBut(int[] nos, Catalogue catalogue, Map<String, String> corrections) {
		RoaringBitmap calls = RoaringBitmap.bitmapOfRange(0, catalogue.size());
		calls.andNot(catalogue.ranksOf(nos));
		return new Match(calls, Highlight.NONE, corrections, Relevance.ALL, calls.toArray());
	}

	/** Single words that no call has give way to the nearest ones. */
	private List<Clause> mend(List<Clause> clauses, Map<String, String> corrections, Synonyms known) {
		Map<String, List<String>> nearest = new LinkedHashMap<>();
		Map<String, String> doubtful = new LinkedHashMap<>();
		clauses.stream()
			.filter(WordMatches::isDoubtful)
			.forEach((clause) -> doubtful.merge(WordsQuery.plain(clause.text()), String.join(" ", clause.wordsMade()),
					(one, other) -> one + " " + other));
		if (!doubtful.isEmpty()) {
			this.jdbc.sql(NEAREST_WORDS)
				.param("words", doubtful.keySet().toArray(String[]::new))
				.param("joined", doubtful.values().toArray(String[]::new))
				.query((row) -> {
					nearest.computeIfAbsent(row.getString("typed"), (key) -> new ArrayList<>())
						.add(row.getString("near"));
				});
		}
		return clauses.stream().map((clause) -> {
			List<String> near = nearest.getOrDefault(WordsQuery.plain(clause.text()), List.of());
			if (near.isEmpty() || !isDoubtful(clause)) {
				return clause;
			}
			corrections.put(clause.text(), near.getFirst());
			return new Clause(clause.text(), false, false,
					near.stream().flatMap((word) -> known.of(word).stream()).map(PlainText::of).distinct().toList(),
					clause.joined());
		}).toList();
	}

	private static boolean isDoubtful(Clause clause) {
		return !clause.quoted() && !clause.excluded() && clause.alternatives().size() == 1
				&& clause.text().length() >= 4;
	}

	/** The query in SQL, a question mark for each alternative. */
	private static String expression(List<Clause> clauses, boolean onlyExcluded) {
		return clauses.stream().map((clause) -> {
			String any = any(clause.alternatives());
			any = clause.joined().isEmpty() ? any : "met_by(%s, %s)".formatted(any, any(clause.joined()));
			return (clause.excluded() && !onlyExcluded) ? "!!" + any : any;
		}).collect(Collectors.joining(onlyExcluded ? " || " : " && "));
	}

	private static String any(List<String> terms) {
		return terms.stream()
			.map((term) -> "phraseto_tsquery('francais', ?)")
			.collect(Collectors.joining(" || ", "(", ")"));
	}

	private Synonyms synonyms(long revision) {
		Known known = this.synonyms;
		if (known == null || known.revision() != revision) {
			Map<Integer, List<String>> groups = new LinkedHashMap<>();
			this.jdbc.sql("select group_no, term from search_synonym order by group_no, term").query((row) -> {
				groups.computeIfAbsent(row.getInt("group_no"), (key) -> new ArrayList<>()).add(row.getString("term"));
			});
			known = new Known(revision, new Synonyms(groups));
			this.synonyms = known;
		}
		return known.synonyms();
	}

}
