package org.portailsolidaire.platform.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * A database that may be away. While it is, one request a second asks for it; the others
 * are told at once, so that nobody waits in vain and no memory is held by those who wait.
 */
public final class GuardedDatabase extends DelegatingDataSource {

	private static final Logger LOG = LoggerFactory.getLogger(GuardedDatabase.class);

	private static final long AGAIN = Duration.ofSeconds(1).toNanos();

	private static final int SECONDS = 2;

	private final AtomicLong nextTry = new AtomicLong();

	private volatile boolean away;

	private volatile long lastGiven = System.nanoTime();

	GuardedDatabase(DataSource pool) {
		super(pool);
	}

	/** Whether the database did not answer when it was last asked. */
	public boolean isAway() {
		return this.away;
	}

	@Override
	public Connection getConnection() throws SQLException {
		long asked = System.nanoTime();
		if (this.away && !isMyTurn(asked)) {
			throw new SQLTransientConnectionException("The database is away");
		}
		try {
			Connection connection = obtainTargetDataSource().getConnection();
			if (this.away) {
				comeBack(connection);
			}
			this.lastGiven = System.nanoTime();
			return connection;
		}
		catch (SQLTransientConnectionException ex) {
			note(ex, asked);
			throw ex;
		}
	}

	private void comeBack(Connection connection) throws SQLException {
		if (!connection.isValid(SECONDS)) {
			connection.close();
			throw new SQLTransientConnectionException("The database is still away");
		}
		this.away = false;
		LOG.info("La base de données répond de nouveau.");
	}

	/** Whether the database answers now, within a moment. */
	boolean answers() {
		try (Connection connection = getConnection()) {
			if (connection.isValid(SECONDS)) {
				return true;
			}
			away("no answer in " + SECONDS + " s");
		}
		catch (SQLException ex) {
			LOG.debug("The database is away", ex);
		}
		return false;
	}

	private boolean isMyTurn(long now) {
		long due = this.nextTry.get();
		return now - due >= 0 && this.nextTry.compareAndSet(due, now + AGAIN);
	}

	/**
	 * A pool that is only busy gives a connection now and then; one whose database is
	 * away gives none, or says why it could not make one.
	 */
	private void note(SQLTransientConnectionException refused, long asked) {
		if (refused.getCause() != null || this.lastGiven - asked < 0) {
			away(String.valueOf(refused.getMessage()));
		}
	}

	private void away(String why) {
		if (!this.away) {
			LOG.error("La base de données ne répond pas : {}", why);
		}
		this.nextTry.set(System.nanoTime() + AGAIN);
		this.away = true;
	}

	/** Guards the pool of the portal. */
	@Component
	static class Guards implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource pool && name.equals("dataSource")) ? new GuardedDatabase(pool) : bean;
		}

	}

}
