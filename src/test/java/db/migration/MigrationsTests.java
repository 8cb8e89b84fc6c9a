package db.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallJson;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The migrations, from nothing and over data, and the constraints they leave.
 *
 * <p>
 * To add a release: load a small world into a database at the last migration of that
 * release, write its rows as {@code insert}s into {@code releases/<version>.sql} beside
 * the others (first line: {@code -- migration: <its last version>}), and never change
 * that file again. The same test then reads it through every later migration. A whole
 * world, by table, is a {@link Release}.
 */
@Tag("portal")
class MigrationsTests {

	private static final Pattern TARGET = Pattern.compile("-- migration: (\\S+)");

	private static final String CALL = """
			insert into call (id, slug, title, state, hosting, %s)
			values (gen_random_uuid(), 'appel', 'Appel', 'DRAFT', 'HERE', %s)
			""";

	@Test
	void migratesFromNothingAndThenHasNothingToDo() {
		String url = TestDatabase.createBare();

		assertThat(flyway(url, null).migrate().migrationsExecuted).isGreaterThan(8);
		assertThat(flyway(url, null).migrate().migrationsExecuted).isZero();
		flyway(url, null).validate();
		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));
		assertThat(jdbc.sql("select count(*) from zone where kind = 'COUNTRY'").query(Integer.class).single())
			.isEqualTo(249);
		assertThat(jdbc.sql("select count(*) from sdg").query(Integer.class).single()).isEqualTo(17);
		assertThat(jdbc.sql("select count(*) from call").query(Integer.class).single()).isZero();
	}

	static Stream<Resource> releases() throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:releases/*.sql"));
	}

	@ParameterizedTest
	@MethodSource("releases")
	void dataOfEachReleaseAreStillRead(Resource release) throws Exception {
		String data = release.getContentAsString(StandardCharsets.UTF_8);
		Matcher target = TARGET.matcher(data);
		assertThat(target.find()).isTrue();
		String url = TestDatabase.createBare();
		flyway(url, target.group(1)).migrate();
		execute(url, data);
		flyway(url, null).migrate();

		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));
		List<String> contents = jdbc.sql("select content::text from call_version order by call_id, number")
			.query(String.class)
			.list();
		assertThat(contents).isNotEmpty();
		assertThat(contents.stream().map(CallJson::readContent)).allSatisfy((content) -> {
			assertThat(content.title()).isNotBlank();
			assertThat(content.lines()).isNotEmpty();
		});
		CallContent first = CallJson.readContent(contents.getFirst());
		assertThat(first.lines().getFirst().rules()).hasSizeGreaterThan(1);
		assertThat(first.calendar().endsAt()).isNotNull();
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					min_amount            | -1                                                       | call_min_amount_check
					max_amount            | -1                                                       | call_max_amount_check
					min_amount,max_amount | 10, 9                                                    | call_check
					max_share             | 0                                                        | call_max_share_check
					max_share             | 101                                                      | call_max_share_check
					max_project_budget    | 0                                                        | call_max_project_budget_check
					min_months,max_months | 12, 6                                                    | call_check
					max_months            | 241                                                      | call_max_months_check
					opens_at,closes_at    | '2026-04-01T00:00Z', '2026-03-31T00:00Z'                 | call_check
					opens_at,closes_at    | '2026-04-01T00:00Z', '2026-04-01T00:00Z'                 | call_check
					closes_at             | '2026-04-01T00:00:01Z'                                   | call_closes_at_check
					closes_at             | '2026-04-01T00:00:00.001Z'                               | call_closes_at_check
					edition_year          | 1989                                                     | call_edition_year_check
					page                  | 'javascript:alert(1)'                                    | call_page_check
					page                  | 'ftp://exemple.org'                                      | call_page_check
					source                | 'seule'                                                  | call_check
					reference             | 'seule'                                                  | call_check
					summary               | repeat('x', 1001)                                        | call_summary_check
					body                  | repeat('x', 50001)                                       | call_body_check
					series                | repeat('x', 121)                                         | call_series_check
					""")
	void aCallThatCannotBeIsRefused(String columns, String values, String constraint) {
		refused(CALL.formatted(columns, values), constraint);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			min_amount,max_amount | 10, 10
			max_share             | 100
			opens_at,closes_at    | '2026-03-31T21:59Z', '2026-03-31T22:00Z'
			page                  | 'https://exemple.org/é?a=b'
			source,reference      | 's', 'r'
			""")
	void aCallAtTheBoundsIsTaken(String columns, String values) {
		assertThatNoException().isThrownBy(() -> tryOut(CALL.formatted(columns, values)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					update call set slug = 'Appel'                                                       | call_slug_check
					update call set slug = 'a--b'                                                        | call_slug_check
					update call set title = '   '                                                        | call_title_check
					update call set state = 'OPEN'                                                       | call_state_check
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{zones}', '["ZZ"]') from call_version | no zone ZZ
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{excludedZones}', '["ZZ"]') from call_version | no zone ZZ
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{themes}', '["poterie"]') from call_version | no theme poterie
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{documents}', '[{"name": "Budget", "model": "0197a000-0000-7000-8000-0000000000cc"}]') from call_version | no model 0197a000
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{sdgs}', '[18]') from call_version | call_version_sdgs
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{applicants}', '["CLUB"]') from call_version | call_version_applicants
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{funded}', '[" "]') from call_version | call_version_blanks
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{contacts}', '[{"name": ""}]') from call_version | call_version_blanks
					insert into call_version select call_id, 2, published_at, null, jsonb_set(content, '{criteria}', '[{"name": "Utilité", "weight": 101}]') from call_version | call_version_weights
					update call set state = 'DRAFT'                                                      | from PUBLISHED to DRAFT
					update call set state = 'ARCHIVED', archived_at = now(); update call set state = 'DRAFT', archived_at = null | from ARCHIVED to DRAFT
					insert into call (id, slug, title, state, hosting) values (gen_random_uuid(), 'b', 'B', 'DRAFT', 'HERE'); update call set state = 'ARCHIVED', archived_at = now() where slug = 'b' | from DRAFT to ARCHIVED
					insert into call_transition (call_id, from_state, to_state, at) select id, 'DRAFT', 'DRAFT', now() from call | call_transition_check
					update call_version set note = 'autre'                                               | never changed
					update call_version set content = '{}'                                               | never changed
					insert into call_version select call_id, 0, published_at, null, '{}' from call_version    | call_version_number_check
					insert into call_version select call_id, 1, published_at, null, '{}' from call_version    | call_version_pkey
					insert into demo_world values (false, now())                                         | demo_world_only_row_check
					insert into catalogue_revision values (true, 2)                                      | catalogue_revision_pkey
					insert into stored_file values (gen_random_uuid(), 'a', 'b', 2, repeat('0', 64), 'x') | stored_file_check
					insert into search_synonym values (1, ' ')                                           | search_synonym_term_check
					delete from organisation                                                             | funding_line_funder_id_fkey
					update funding_line set min_amount = 2, max_amount = 1                               | funding_line_check
					update funding_line set rules = '{}'                                                 | funding_line_rules_check
					""")
	void whatCannotBeIsRefusedAroundACallToo(String sql, String reason) throws IOException {
		refused(first() + ";\n" + sql, reason);
	}

	@Test
	void aNulIsRefusedByTheServerItself() {
		refused("select chr(0)", "null character");
		refused("select '{\"a\": \"\\u0000\"}'::jsonb", "Unicode");
	}

	@Test
	void eachChangeOfTheCatalogueMakesItsRevisionGrow() throws IOException {
		String url = TestDatabase.create();
		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));
		long before = revision(jdbc);
		execute(url, first());
		long loaded = revision(jdbc);
		execute(url, "update search_synonym set term = term || 's' where group_no = 1 and term = 'eau'");
		long synonym = revision(jdbc);
		execute(url, "delete from call");

		assertThat(List.of(before, loaded, synonym, revision(jdbc))).isSorted().doesNotHaveDuplicates();
		assertThat(jdbc.sql("select count(*) from findable_call").query(Integer.class).single()).isZero();
	}

	/** The data of the first release, without the tables that are gone since. */
	private static String first() throws IOException {
		return releases().toList()
			.getFirst()
			.getContentAsString(StandardCharsets.UTF_8)
			.replaceAll("insert into call_(?:zone|theme) [^;]*;", "");
	}

	private static long revision(JdbcClient jdbc) {
		return jdbc.sql("select revision from catalogue_revision").query(Long.class).single();
	}

	private static void refused(String sql, String reason) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tryOut(sql)).withMessageContaining(reason);
	}

	/** Runs statements on the database that tests share, and takes them back. */
	private static void tryOut(String sql) throws SQLException {
		try (Connection connection = TestDatabase.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			finally {
				connection.rollback();
			}
		}
	}

	private static void execute(String url, String sql) {
		try {
			run(url, sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void run(String url, String sql) throws SQLException {
		try (Connection connection = TestDatabase.dataSource(url).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Flyway flyway(String url, String target) {
		var configuration = Flyway.configure()
			.dataSource(url, TestDatabase.user(), TestDatabase.password())
			.locations("classpath:db/migration")
			.configuration(Map.of());
		return ((target != null) ? configuration.target(target) : configuration).load();
	}

}
