package org.portailsolidaire.platform.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.awaitility.Awaitility.await;

/** Stops whoever inserts some rows of a table, within their transaction, until closed. */
public final class HeldInsert implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Connection connection;

	private final JdbcClient jdbc;

	/**
	 * @param when which rows, as the condition of a trigger
	 */
	public HeldInsert(DataSource database, String table, String when) throws SQLException {
		this.connection = database.getConnection();
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
		this.jdbc.sql("""
				create or replace function hold() returns trigger language plpgsql as $$
				begin
					perform pg_advisory_xact_lock(4242);
					return new;
				end $$
				""").update();
		this.jdbc
			.sql("create or replace trigger hold before insert on " + table + " for each row when (" + when
					+ ") execute function hold()")
			.update();
		lock("pg_advisory_lock");
	}

	private void lock(String function) {
		this.jdbc.sql("select " + function + "(4242)::text").query(String.class).optional();
	}

	/** Returns once somebody is stopped. */
	public void awaitSomebody() {
		await().atMost(PATIENCE).until(() -> this.jdbc.sql("""
				select count(*) from pg_locks l join pg_database d on d.oid = l.database
				where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
				""").query(Integer.class).single() == 1);
	}

	/** Lets them go on, and returns once the database knows that they are gone. */
	@Override
	public void close() throws SQLException {
		lock("pg_advisory_unlock");
		await().atMost(PATIENCE).until(() -> this.jdbc.sql("""
				select count(*) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
				""").query(Integer.class).single() == 0);
		this.connection.close();
	}

}
