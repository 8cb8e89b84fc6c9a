package org.portailsolidaire.platform.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import org.springframework.stereotype.Component;

/** Migrations wait for locks and for their own work as long as they must. */
@Component
class UnhurriedMigrations implements Callback {

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		Connection connection = context.getConnection();
		try (Statement statement = connection.createStatement()) {
			if (event == Event.AFTER_MIGRATE) {
				statement.execute("reset lock_timeout");
			}
			else {
				statement.execute("set lock_timeout = 0");
				connection.setNetworkTimeout(Runnable::run, 0);
			}
		}
		catch (SQLException ex) {
			throw new FlywayException("The migrations could not be given their time", ex);
		}
	}

	@Override
	public String getCallbackName() {
		return "unhurried-migrations";
	}

}
