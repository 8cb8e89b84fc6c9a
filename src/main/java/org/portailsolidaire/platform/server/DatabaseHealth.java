package org.portailsolidaire.platform.server;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers: without it, the portal is not ready. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

	private final DataSource database;

	DatabaseHealth(DataSource database) {
		this.database = database;
	}

	@Override
	public Health health() {
		try {
			return this.database.unwrap(GuardedDatabase.class).answers() ? Health.up().build() : Health.down().build();
		}
		catch (SQLException ex) {
			return Health.down().build();
		}
	}

}
