package org.portailsolidaire.platform.audit;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The role that the portal works under, made and given its rights. */
@EmptyPortalTest
class ServiceRoleTests {

	@Autowired
	DataSource database;

	@Test
	void readsAndWritesRowsOwnsNothingAndOnlyAddsToTheLog() throws SQLException {
		ServiceRole role = new ServiceRole("portail_d'essai", "mot de 'passe", "portail");
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			Context context = context(connection);
			role.handle(Event.AFTER_MIGRATE, context);
			role.handle(Event.AFTER_MIGRATE, context);

			assertThat(privilege(connection, "has_table_privilege(r, 'person', 'select, insert, update, delete')"))
				.isTrue();
			assertThat(privilege(connection, "has_table_privilege(r, 'audit_entry', 'update')")).isFalse();
			assertThat(privilege(connection, "has_table_privilege(r, 'audit_entry', 'delete')")).isFalse();
			assertThat(privilege(connection, "has_table_privilege(r, 'audit_entry', 'truncate')")).isFalse();
			assertThat(privilege(connection, "has_column_privilege(r, 'audit_entry', 'act', 'insert')")).isTrue();
			assertThat(privilege(connection, "has_column_privilege(r, 'audit_entry', 'id', 'insert')")).isFalse();
			assertThat(privilege(connection,
					"pg_has_role(r, (select relowner from pg_class where relname = 'person'), 'member')"))
				.isFalse();
			connection.rollback();
		}
	}

	@Test
	void isOnlyMadeWhereMigrationsRunAsAnother() {
		Context context = context(null);
		assertThat(new ServiceRole("portail", "x", "").supports(Event.AFTER_MIGRATE, context)).isFalse();
		assertThat(new ServiceRole("portail", "x", "portail").supports(Event.AFTER_MIGRATE, context)).isFalse();
		assertThat(new ServiceRole("service", "x", "portail").supports(Event.AFTER_MIGRATE, context)).isTrue();
		assertThat(new ServiceRole("service", "x", "portail").supports(Event.BEFORE_MIGRATE, context)).isFalse();
	}

	private static boolean privilege(Connection connection, String question) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select " + question.replace("(r,", "('portail_d''essai',"))) {
			row.next();
			return row.getBoolean(1);
		}
	}

	private static Context context(@org.jspecify.annotations.Nullable Connection connection) {
		return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] { Context.class },
				(proxy, method, arguments) -> method.getName().equals("getConnection") ? connection : null);
	}

}
