package org.portailsolidaire.mesures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of the measures, a database for each number of calls. */
final class MeasuredDatabase implements AutoCloseable {

	private final EmbeddedPostgres server;

	private MeasuredDatabase(EmbeddedPostgres server) {
		this.server = server;
	}

	/** Starts the server on a folder, with what it holds already. */
	static MeasuredDatabase start(Path folder) throws IOException {
		if (LoggerFactory.getLogger("io.zonky.test.db.postgres") instanceof Logger logger) {
			logger.setLevel(Level.WARN);
		}
		Files.createDirectories(folder);
		return new MeasuredDatabase(EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("base"))
			.setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
			.setCleanDataDirectory(false)
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C.UTF-8")
			.setServerConfig("max_connections", "200")
			.setServerConfig("shared_buffers", "256MB")
			.setServerConfig("max_wal_size", "4GB")
			.start());
	}

	String url(int calls) {
		return url("appels_" + calls);
	}

	String url(String database) {
		return "jdbc:postgresql://localhost:%d/%s".formatted(this.server.getPort(), database);
	}

	Connection connect(int calls) throws SQLException {
		return DriverManager.getConnection(url(calls), "postgres", "");
	}

	/**
	 * Creates the database of a number of calls; false when it is there, made this day.
	 */
	boolean create(int calls) throws SQLException {
		if (exists("select from pg_database where datname = 'appels_" + calls + "'", "postgres")
				&& exists("select from demo_world where created_on >= current_date", "appels_" + calls)) {
			return false;
		}
		try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
				Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists appels_" + calls);
			statement.execute("create database appels_" + calls);
		}
		return true;
	}

	/** Makes a database of a name, without what it held. */
	void createAgain(String database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
				Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists " + database);
			statement.execute("create database " + database);
		}
	}

	/**
	 * Statements run since ever: each is a transaction of its own on the pages measured.
	 */
	long transactions(int calls) throws Exception {
		Thread.sleep(11_000);
		try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
				Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select xact_commit from pg_stat_database where datname = 'appels_" + calls + "'")) {
			row.next();
			return row.getLong(1);
		}
	}

	private boolean exists(String query, String database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select exists (" + query + ")")) {
			row.next();
			return row.getBoolean(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
