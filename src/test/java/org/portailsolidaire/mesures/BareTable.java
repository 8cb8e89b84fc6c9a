package org.portailsolidaire.mesures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The table of the bare servlet, made from the same calls: zones spread over all those
 * under which a call is found, themes over their families, one multi-column GIN; and the
 * searches to measure with.
 */
final class BareTable {

	private static final String MAKE = """
			create extension if not exists btree_gin;
			create table bare_call as
			with recursive holds (country, code) as (
				select code, code from zone where kind = 'COUNTRY'
				union select h.country, z.parent from holds h join zone z on z.code = h.code where z.parent is not null
			), held as (
				select country, code from holds
				union select r.country, 'CAD' from dac_recipient r
					where r.valid_from = (select max(valid_from) from dac_list)
				union select h.country, m.grouping from holds h join zone_member m on m.member = h.code
			), related as materialized (
				select a.code as named, array_agg(distinct b.code) as codes
				from held a join held b on b.country = a.country group by a.code
			)
			select f.no, f.slug, f.title, f.summary, f.funders[1] as funder, array_to_string(f.zones, ', ') as place,
				coalesce(f.line_max[1], 0) as amount, coalesce(f.opens_at, '-infinity') as opens_at,
				coalesce(f.ends_at, 'infinity') as ends_at,
				array(select unnest(r.codes) from related r where r.named = any (f.zones)
					except select unnest(f.excluded_zones)) as zones,
				case when f.all_themes then array(select code from theme)
					else array(select code from theme where code = any (f.themes)
						union select family from theme where code = any (f.themes) and family is not null) end as themes,
				f.terms
			from findable_call f;
			create index bare_call_all on bare_call using gin (zones, themes, terms) with (fastupdate = off);
			analyze bare_call
			""";

	/** Words of the open calls that no synonym widens, the most frequent first. */
	private static final String WORDS = """
			with open_calls as (select terms from findable_call where ends_at > now() limit 5000),
			found as (
				select lexeme, count(*) as calls from open_calls, unnest(terms) group by lexeme
			)
			select distinct on (f.lexeme) w.word, f.calls from found f join catalogue_word w on w.lexeme = f.lexeme
			where length(w.word) > 4 and not exists (
				select from search_synonym s where to_tsvector('francais', s.term) @@ w.word::tsquery
					or f.lexeme = any (tsvector_to_array(to_tsvector('francais', s.term))))
				and f.calls between (select count(*) / 40 from open_calls) and (select count(*) / 2 from open_calls)
			""";

	private static final String COUNT = """
			select count(*) from bare_call where terms @@ websearch_to_tsquery('francais', ?) and zones @> array[?::text]
				and themes @> array[?::text] and ends_at > now() and opens_at <= now()
			""";

	private BareTable() {
	}

	/**
	 * A search by words, zone and theme.
	 *
	 * @param total calls it finds
	 */
	record Search(String word, String zone, String theme, int total) {

		int rows() {
			return Math.min(20, this.total);
		}

		String query(String words) {
			return "?q=" + words.replace(" ", "+") + "&zone=" + this.zone + "&theme=" + this.theme;
		}

	}

	/** Makes the table where it is not there yet: its calls do not change. */
	static void make(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			ResultSet row = statement.executeQuery("select to_regclass('bare_call') is null");
			row.next();
			if (row.getBoolean(1)) {
				statement.execute(MAKE);
			}
		}
	}

	/** Different searches, drawn the same way each time, that fill a page. */
	static List<Search> searches(Connection connection, int count) throws SQLException {
		List<String> words = texts(connection, WORDS);
		List<String> zones = texts(connection, "select code from zone where kind <> 'LIST' order by code");
		List<String> themes = texts(connection, "select code from theme order by code");
		Random random = new Random(7);
		List<Search> searches = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		try (PreparedStatement counting = connection.prepareStatement(COUNT)) {
			for (int tried = 0; searches.size() < count && tried < 60_000; tried++) {
				String word = words.get(random.nextInt(words.size()));
				String zone = zones.get(random.nextInt(zones.size()));
				String theme = themes.get(random.nextInt(themes.size()));
				if (seen.add(word + " " + zone + " " + theme)) {
					counting.setString(1, word);
					counting.setString(2, zone);
					counting.setString(3, theme);
					try (ResultSet row = counting.executeQuery()) {
						row.next();
						if (row.getInt(1) >= 20) {
							searches.add(new Search(word, zone, theme, row.getInt(1)));
						}
					}
				}
			}
		}
		return searches;
	}

	static List<String> texts(Connection connection, String sql) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

}
