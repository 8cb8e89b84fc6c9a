package org.portailsolidaire.calls.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The questions asked of the table of calls that can be found. Each is stopped after two
 * seconds.
 */
@Repository
public class FindableCalls {

	static final String EVERY_CALL = """
			select no, opens_at, ends_at, published_at, zones, excluded_zones, themes, all_themes, sdgs, applicants,
				funders, funder_slugs, line_min, line_max, max_share
			from findable_call
			order by ends_at nulls last, no
			""";

	private static final String ROWS = """
			select no, slug, series, title, summary, case when :text then body end as body, funders, hosted_here, opens_at,
				closes_at, ends_at, zones, excluded_zones, themes, all_themes, line_min, line_max, max_share, published_at
			from findable_call
			where no = any(:nos)
			""";

	private static final String RELATED = ROWS + " or (series = :series and no <> :no)";

	private static final int LOAD_FETCH = 2000;

	private static final int SECONDS = 2;

	private static final int LATELY = 2000;

	/** Rows that pages showed lately: they are shown again while the database is away. */
	private final Cache<Integer, FindableCall> lately = Caffeine.newBuilder().maximumSize(LATELY).build();

	private final JdbcTemplate loading;

	private final JdbcClient jdbc;

	private final Zones zones;

	private final Themes themes;

	private final Funders funders;

	FindableCalls(DataSource dataSource, Zones zones, Themes themes, Funders funders) {
		this.loading = new JdbcTemplate(dataSource);
		this.loading.setFetchSize(LOAD_FETCH);
		JdbcTemplate limited = new JdbcTemplate(dataSource);
		limited.setQueryTimeout(SECONDS);
		this.jdbc = JdbcClient.create(new NamedParameterJdbcTemplate(limited));
		this.zones = zones;
		this.themes = themes;
		this.funders = funders;
	}

	long revision() {
		return this.jdbc.sql("select revision from catalogue_revision").query(Long.class).single();
	}

	/**
	 * Reads the whole catalogue, and the lists that it depends on; to be called in a
	 * transaction, which lets rows stream.
	 */
	Catalogue load() {
		this.zones.refresh();
		this.themes.refresh();
		CatalogueBuilder builder = new CatalogueBuilder(revision(), this.zones, this.themes,
				this.funders.formerSlugs());
		this.loading.query(EVERY_CALL, (row) -> {
			builder.add(row);
		});
		return builder.build();
	}

	/**
	 * What words find.
	 *
	 * @param nos the numbers of the calls that have them
	 * @param ordered those that were to be put in order, the best match first
	 * @param words those that texts have for them, see {@link Highlight#of}
	 * @param isOfNoWord whether all that was typed are words that every text has
	 */
	record Matching(int[] nos, int[] ordered, List<String> words, boolean isOfNoWord) {
	}

	/**
	 * The calls that have the words.
	 * @param expression the query in SQL, its terms as question marks
	 * @param kept the terms that are not excluded
	 * @param order which of them are put in order
	 * @param since those over before are not, where only those that are not over are
	 */
	Matching matching(String expression, List<String> terms, List<String> kept, Relevance order, Instant since) {
		List<Object> parameters = new ArrayList<>(terms);
		if (order == Relevance.LIVE) {
			parameters.add(Timestamp.from(since));
		}
		parameters.add(kept.toArray(String[]::new));
		return this.jdbc.sql("""
				with asked as materialized (select (%s) as query)
				select array(select calls_with_words(query)) as nos, array(%s) as ordered, array(
					select distinct case when cardinality(lexemes) > 1 then ' ' else '' end || word
					from unnest(?::text[]) as kept (term)
						cross join lateral tsvector_to_array(to_tsvector('francais', term)) as lexemes
						join catalogue_word on lexeme = any(lexemes)
				) as words, numnode(query) = 0 as empty
				from asked
				""".formatted(expression, order.question()))
			.params(parameters)
			.query((row, index) -> new Matching(integers(row, "nos"), integers(row, "ordered"),
					List.of((String[]) row.getArray("words").getArray()), row.getBoolean("empty")))
			.single();
	}

	private static int[] integers(ResultSet row, String column) throws SQLException {
		return Arrays.stream((Integer[]) row.getArray(column).getArray()).mapToInt(Integer::intValue).toArray();
	}

	/**
	 * The rows of these numbers, in no order; as they last were, without text, while the
	 * database is away.
	 * @param text whether the text is wanted too, to take an extract from
	 */
	public List<FindableCall> rows(Collection<Integer> nos, boolean text) {
		if (nos.isEmpty()) {
			return List.of();
		}
		try {
			List<FindableCall> rows = this.jdbc.sql(ROWS)
				.param("nos", nos.toArray(Integer[]::new))
				.param("text", text)
				.query(FindableCall::read)
				.list();
			rows.forEach((row) -> this.lately.put(row.no(), row.withoutBody()));
			return rows;
		}
		catch (DataAccessResourceFailureException away) {
			List<FindableCall> kept = List.copyOf(this.lately.getAllPresent(nos).values());
			if (kept.size() < nos.size()) {
				throw away;
			}
			return kept;
		}
	}

	/** The rows of these numbers, and those of the other sessions of a series. */
	public List<FindableCall> related(Collection<Integer> nos, @Nullable String series, int no) {
		return this.jdbc.sql(RELATED)
			.param("text", false)
			.param("nos", nos.toArray(Integer[]::new))
			.param("series", series)
			.param("no", no)
			.query(FindableCall::read)
			.list();
	}

}
