package db.migration;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

/** A portal of the last release is upgraded without losing a row. */
@Tag("portal")
class UpgradeTests {

	/** Rebuilt from the calls, or of a moment only. */
	private static final Set<String> MADE_AGAIN = Set.of("findable_call", "catalogue_word", "flyway_schema_history",
			"catalogue_revision", "application_presence", "call_presence");

	/** Said by the versions of calls, and nowhere else any more. */
	private static final Set<String> SAID_BY_VERSIONS = Set.of("call_zone", "call_theme", "call_sdg", "call_applicant",
			"call_sentence", "call_document", "call_criterion", "call_contact", "call_partner");

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
		before.keySet().removeAll(SAID_BY_VERSIONS);
		COMPLETED.forEach((table) -> assertThat(after.get(table)).isGreaterThanOrEqualTo(before.remove(table)));
		assertThat(after).containsAllEntriesOf(before);
	}

	/**
	 * What tables that are gone said of calls, each with where their last version says
	 * it.
	 */
	private static final String SAID = """
			with said as (
				select call_id, case when excluded then 'excludedZones' else 'zones' end as where_, to_jsonb(zone) as what from call_zone
				union all select call_id, 'themes', to_jsonb(theme) from call_theme
				union all select call_id, 'sdgs', to_jsonb(sdg) from call_sdg
				union all select call_id, 'applicants', to_jsonb(kind) from call_applicant
				union all select call_id, case kind when 'FUNDED' then 'funded' when 'CONDITION' then 'conditions' else 'notFunded' end,
					to_jsonb(text) from call_sentence
				union all select call_id, 'documents', jsonb_strip_nulls(jsonb_build_object('name', name, 'detail', detail, 'required',
					required, 'format', format, 'model', model)) from call_document
				union all select call_id, 'criteria', jsonb_strip_nulls(jsonb_build_object('name', name, 'guidance', guidance, 'weight',
					weight, 'source', source)) from call_criterion
				union all select call_id, 'contacts', jsonb_strip_nulls(jsonb_build_object('name', name, 'role', role, 'email', email,
					'phone', phone)) from call_contact
				union all select call_id, 'partners', to_jsonb(name) from call_partner)
			select count(*) as rows, count(*) filter (where not coalesce(v.content -> where_ @> jsonb_build_array(what), false)) as lost
			from said left join lateral (select content from call_version where call_id = said.call_id
				order by number desc limit 1) v on true
			""";

	@ParameterizedTest
	@ValueSource(strings = { "demo", "calls" })
	void theLastVersionOfACallSaysAllThatItsTablesSaid(String world) throws Exception {
		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(Release.database(world)));

		assertThat(jdbc.sql(SAID).query().singleRow()).containsEntry("lost", 0L)
			.extractingByKey("rows", as(InstanceOfAssertFactories.LONG))
			.isPositive();
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
