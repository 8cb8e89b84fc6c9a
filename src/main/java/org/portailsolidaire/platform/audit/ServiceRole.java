package org.portailsolidaire.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where migrations run as another role than the portal, gives the portal's role what it
 * needs and no more: it reads and writes rows, owns nothing, and only adds to the log.
 * Makes the role when it is missing and the owner may.
 */
@Component
class ServiceRole implements Callback {

	private static final List<String> RIGHTS = List.of("grant usage on schema public to %1$I",
			"grant select, insert, update, delete on all tables in schema public to %1$I",
			"grant usage, select on all sequences in schema public to %1$I",
			"revoke insert, update, delete, truncate on audit_entry from %1$I",
			"""
					grant insert (at, person_id, person_name, act, object_kind, object_id, object_label, details, address,
						reference) on audit_entry to %1$I
					""");

	private final String service;

	private final String password;

	private final String owner;

	ServiceRole(@Value("${spring.datasource.username:}") String service,
			@Value("${spring.datasource.password:}") String password, @Value("${spring.flyway.user:}") String owner) {
		this.service = service;
		this.password = password;
		this.owner = owner;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE && !this.owner.isEmpty() && !this.owner.equals(this.service);
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			Connection connection = context.getConnection();
			if (asked(connection, "select exists (select from pg_roles where rolname = ?)", this.service).equals("f")) {
				run(connection, "create role %1$I login password %2$L");
			}
			for (String right : RIGHTS) {
				run(connection, right);
			}
		}
		catch (SQLException ex) {
			throw new FlywayException("The role of the portal could not be given its rights", ex);
		}
	}

	private void run(Connection connection, String command) throws SQLException {
		String written = asked(connection, "select format(?, ?, ?)", command, this.service, this.password);
		try (Statement statement = connection.createStatement()) {
			statement.execute(written);
		}
	}

	private static String asked(Connection connection, String question, String... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	@Override
	public String getCallbackName() {
		return "service-role";
	}

}
