package org.portailsolidaire.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The questions asked of the table of calls that can be found. Each is stopped after two
 * seconds.
 */
@Repository
class FindableCalls {

	static final String EVERY_CALL = """
			select no, opens_at, ends_at, published_at, zones, excluded_zones, themes, all_themes, sdgs, applicants,
				funders, funder_slugs, line_min, line_max, max_share
			from findable_call
			order by ends_at nulls last, no
			""";

	private static final String ROWS = """
			select no, slug, series, title, summary, null as extract, funders, hosted_here, opens_at, closes_at, ends_at, zones,
				excluded_zones, themes, all_themes, line_min, line_max, max_share, published_at
			from findable_call
			where no = any(:nos)
			""";

	/**
	 * Titles and summaries with the words marked; a piece of the body where neither has
	 * them.
	 */
	private static final String ROWS_WITH_WORDS = """
			select no, slug, series, ts_headline('francais', title, :words::tsquery, :whole) as title,
				ts_headline('francais', summary, :words::tsquery, :whole) as summary,
				case when not to_tsvector('francais', title || ' ' || summary) @@ :words::tsquery
					then ts_headline('francais', body, :words::tsquery, :piece) end as extract,
				funders, hosted_here, opens_at, closes_at, ends_at, zones, excluded_zones, themes, all_themes, line_min,
				line_max, max_share, published_at
			from findable_call
			where no = any(:nos)
			""";

	private static final String RELATED = ROWS + " or (series = :series and no <> :no)";

	private static final String MARKS = "StartSel=" + Highlight.START + ", StopSel=" + Highlight.STOP;

	private static final int LOAD_FETCH = 2000;

	private static final int SECONDS = 2;

	private final JdbcTemplate loading;

	private final JdbcClient jdbc;

	private final Zones zones;

	private final Themes themes;

	FindableCalls(DataSource dataSource, Zones zones, Themes themes) {
		this.loading = new JdbcTemplate(dataSource);
		this.loading.setFetchSize(LOAD_FETCH);
		JdbcTemplate limited = new JdbcTemplate(dataSource);
		limited.setQueryTimeout(SECONDS);
		this.jdbc = JdbcClient.create(new NamedParameterJdbcTemplate(limited));
		this.zones = zones;
		this.themes = themes;
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
		CatalogueBuilder builder = new CatalogueBuilder(revision(), this.zones, this.themes);
		this.loading.query(EVERY_CALL, (row) -> {
			builder.add(row);
		});
		return builder.build();
	}

	/** The numbers of the calls that have the words. */
	int[] numbersMatching(String words) {
		return this.jdbc.sql("select no from findable_call where terms @@ ?::tsquery")
			.param(words)
			.query(Integer.class)
			.list()
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/** The same, the best match first. */
	int[] numbersByRelevance(String words) {
		return this.jdbc.sql("""
				select no from findable_call where terms @@ :words::tsquery
				order by ts_rank('{0.05, 0.2, 0.5, 1}', terms, :words::tsquery) desc, ends_at desc nulls first, no
				""").param("words", words).query(Integer.class).list().stream().mapToInt(Integer::intValue).toArray();
	}

	/**
	 * The rows of these numbers, in no order.
	 * @param words a text search query whose words are marked, null for none
	 */
	List<FindableCall> rows(Collection<Integer> nos, @Nullable String words) {
		if (nos.isEmpty()) {
			return List.of();
		}
		Integer[] numbers = new ArrayList<>(nos).toArray(Integer[]::new);
		if (words == null) {
			return this.jdbc.sql(ROWS).param("nos", numbers).query(FindableCall::read).list();
		}
		return this.jdbc.sql(ROWS_WITH_WORDS)
			.param("nos", numbers)
			.param("words", words)
			.param("whole", "HighlightAll=true, " + MARKS)
			.param("piece", "MaxWords=24, MinWords=12, MaxFragments=1, " + MARKS)
			.query(FindableCall::read)
			.list();
	}

	/** The rows of these numbers, and those of the other sessions of a series. */
	List<FindableCall> related(Collection<Integer> nos, @Nullable String series, int no) {
		return this.jdbc.sql(RELATED)
			.param("nos", nos.toArray(Integer[]::new))
			.param("series", series)
			.param("no", no)
			.query(FindableCall::read)
			.list();
	}

}
