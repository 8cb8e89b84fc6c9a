package db.migration;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal of the last release is upgraded without losing a row. */
@Tag("portal")
class UpgradeTests {

	/** Rebuilt from the calls, or of a moment only. */
	private static final Set<String> MADE_AGAIN = Set.of("findable_call", "catalogue_word", "flyway_schema_history",
			"catalogue_revision");

	/** What the portal knows of the world: more of it may come. */
	private static final Set<String> COMPLETED = Set.of("french_region");

	@ParameterizedTest
	@MethodSource("db.migration.Release#worlds")
	void noRowIsLost(String world) throws Exception {
		String url = Release.database(world);
		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));
		Map<String, Long> before = rows(jdbc);

		Release.upgrade(url);

		Map<String, Long> after = rows(jdbc);
		before.keySet().removeAll(MADE_AGAIN);
		COMPLETED.forEach((table) -> assertThat(after.get(table)).isGreaterThanOrEqualTo(before.remove(table)));
		assertThat(after).containsAllEntriesOf(before);
	}

	@Test
	void everyTableOfTheReleaseHasRowsInSomeWorld() throws Exception {
		Map<String, Long> all = new TreeMap<>();
		for (String world : Release.worlds().toList()) {
			rows(JdbcClient.create(TestDatabase.dataSource(Release.database(world))))
				.forEach((table, count) -> all.merge(table, count, Long::sum));
		}
		all.keySet().removeAll(MADE_AGAIN);
		assertThat(all).allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
	}

	private static Map<String, Long> rows(JdbcClient jdbc) {
		Map<String, Long> rows = new TreeMap<>();
		jdbc.sql("""
				select table_name, (xpath('/row/n/text()', query_to_xml(format('select count(*) n from %I', table_name),
					false, true, '')))[1]::text::bigint as n
				from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
				""").query((row) -> {
			rows.put(row.getString("table_name"), row.getLong("n"));
		});
		return rows;
	}

}
