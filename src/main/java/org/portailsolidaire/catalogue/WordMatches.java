package org.portailsolidaire.catalogue;

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

import org.portailsolidaire.catalogue.WordsQuery.Clause;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which calls have the words looked for. PostgreSQL answers once for the same words and
 * the same state of the calls; the answer is kept as a set.
 */
@Component
class WordMatches {

	private static final int MEGABYTES = 32;

	private static final int SECONDS = 2;

	private static final String NEAREST_WORD = """
			select w.word from catalogue_word w
			where w.word % :word and not exists (select from catalogue_word k
				where k.lexeme = any(tsvector_to_array(to_tsvector('francais', :word))))
			order by similarity(w.word, :word) desc, abs(length(w.word) - length(:word)), w.word
			limit 2
			""";

	private final FindableCalls calls;

	private final JdbcClient jdbc;

	private final Cache<Key, Match> matches = Caffeine.newBuilder()
		.maximumWeight(MEGABYTES << 20)
		.weigher((Key key, Match match) -> match.bytes())
		.build();

	private volatile @Nullable Known synonyms;

	WordMatches(FindableCalls calls, DataSource dataSource) {
		this.calls = calls;
		JdbcTemplate limited = new JdbcTemplate(dataSource);
		limited.setQueryTimeout(SECONDS);
		this.jdbc = JdbcClient.create(limited);
	}

	/**
	 * What words find.
	 *
	 * @param calls ranks in the catalogue
	 * @param query the text search query of PostgreSQL, to mark words with
	 * @param corrections words nobody uses, with those taken instead
	 * @param byRelevance ranks, the best match first; empty unless asked for
	 */
	record Match(RoaringBitmap calls, String query, Map<String, String> corrections, int[] byRelevance) {

		int bytes() {
			return 200 + this.calls.getSizeInBytes() + 4 * this.byRelevance.length + 2 * this.query.length();
		}

	}

	private record Key(long revision, String words, boolean ranked) {
	}

	private record Known(long revision, Synonyms synonyms) {
	}

	/**
	 * The calls that have the words; null when there are no words to look for.
	 * @param ranked whether the order of relevance is wanted
	 */
	@Nullable Match find(String words, Catalogue catalogue, boolean ranked) {
		if (words.isEmpty()) {
			return null;
		}
		return this.matches.get(new Key(catalogue.revision(), words, ranked), (key) -> look(words, catalogue, ranked));
	}

	private @Nullable Match look(String words, Catalogue catalogue, boolean ranked) {
		WordsQuery query = WordsQuery.parse(words, synonyms(catalogue.revision()));
		if (query.clauses().isEmpty()) {
			return null;
		}
		Map<String, String> corrections = new LinkedHashMap<>();
		Synonyms known = synonyms(catalogue.revision());
		List<Clause> mended = query.clauses().stream().map((clause) -> mend(clause, corrections, known)).toList();
		String tsquery = asTsquery(mended);
		int[] nos = tsquery.isEmpty() ? new int[0]
				: ranked ? this.calls.numbersByRelevance(tsquery) : this.calls.numbersMatching(tsquery);
		RoaringBitmap ranks = catalogue.ranksOf(nos);
		int[] order = ranked ? Arrays.stream(nos).map(catalogue::rankOf).filter((rank) -> rank >= 0).toArray()
				: new int[0];
		return new Match(ranks, tsquery, corrections, order);
	}

	/** A single word that no call has gives way to the nearest ones. */
	private Clause mend(Clause clause, Map<String, String> corrections, Synonyms known) {
		if (clause.quoted() || clause.excluded() || clause.alternatives().size() > 1 || clause.text().length() < 4) {
			return clause;
		}
		List<String> nearest = this.jdbc.sql(NEAREST_WORD)
			.param("word", WordsQuery.plain(clause.text()))
			.query(String.class)
			.list();
		if (nearest.isEmpty()) {
			return clause;
		}
		corrections.put(clause.text(), nearest.getFirst());
		List<String> alternatives = nearest.stream().flatMap((word) -> known.of(word).stream()).distinct().toList();
		return new Clause(clause.text(), false, false, alternatives);
	}

	private String asTsquery(List<Clause> clauses) {
		List<String> parameters = new ArrayList<>();
		String expression = clauses.stream().map((clause) -> {
			parameters.addAll(clause.alternatives());
			String any = clause.alternatives()
				.stream()
				.map((alternative) -> "phraseto_tsquery('francais', ?)")
				.collect(Collectors.joining(" || ", "(", ")"));
			return clause.excluded() ? "!!" + any : any;
		}).collect(Collectors.joining(" && "));
		return this.jdbc.sql("select (" + expression + ")::text").params(parameters).query(String.class).single();
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
