package db.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.core.io.ClassPathResource;

/**
 * The data of a portal of release 0.2.0, as {@code releases/0.2.0} keeps them: for each
 * table a line that names it and its columns, then its rows as {@code copy} writes them.
 */
final class Release {

	/** The last migration of the release. */
	private static final String LAST = "091";

	private static final String FOLDER = "releases/0.2.0/";

	private Release() {
	}

	/** The worlds that were kept; each holds rows of other tables. */
	static Stream<String> worlds() {
		return Stream.of("demo", "log", "calls", "remarks", "documents", "exchanges", "invitations", "partners",
				"reminders", "requests-to-join");
	}

	/** A database as the release left it, with a world in it; its address. */
	static String database(String world) throws IOException, SQLException {
		String url = TestDatabase.createBare();
		flyway(url).target(LAST).load().migrate();
		try (Connection connection = TestDatabase.dataSource(url).getConnection();
				Statement statement = connection.createStatement()) {
			// rows come table after table, whatever refers to what
			statement.execute("set session_replication_role = replica");
			load(connection, world);
			statement.execute("set session_replication_role = origin");
			if (world.equals("demo")) {
				statement
					.execute(new ClassPathResource(FOLDER + "rest.sql").getContentAsString(StandardCharsets.UTF_8));
			}
		}
		return url;
	}

	/** Brings a database to the migrations of today. */
	static void upgrade(String url) {
		flyway(url).load().migrate();
	}

	private static FluentConfiguration flyway(String url) {
		return Flyway.configure()
			.dataSource(url, TestDatabase.user(), TestDatabase.password())
			.locations("classpath:db/migration")
			.configuration(Map.of());
	}

	private static void load(Connection connection, String world) throws IOException, SQLException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(new ClassPathResource(FOLDER + world + ".copy.gz").getInputStream()),
				StandardCharsets.UTF_8))) {
			for (String head = lines.readLine(); head != null; head = lines.readLine()) {
				copy(connection, head.split(" ")[1], head.split(" ")[2], rows(lines));
			}
		}
	}

	private static String rows(BufferedReader lines) throws IOException {
		StringBuilder rows = new StringBuilder();
		for (String line = lines.readLine(); !"\\.".equals(line); line = lines.readLine()) {
			rows.append(line).append('\n');
		}
		return rows.toString();
	}

	private static void copy(Connection connection, String table, String columns, String rows)
			throws IOException, SQLException {
		try (Statement statement = connection.createStatement()) {
			// the log refuses to be emptied, even of nothing
			statement.execute(
					"do $$ begin if exists (select from %1$s) then delete from %1$s; end if; end $$".formatted(table));
		}
		connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table + columns + " from stdin", new StringReader(rows));
	}

}
