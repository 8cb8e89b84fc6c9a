package org.portailsolidaire.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs a request: the person and all their roles in one statement. */
@Component
class Accounts {

	/** Each source of roles is one branch of the union. */
	private static final String ACCOUNT = """
			select p.id, p.given_name || ' ' || p.family_name as name, p.address, p.locale,
				exists (select from factor f where f.person_id = p.id) as has_code,
				array(
					select r.role from person_role r where r.person_id = p.id
					union
					select roles_of_memberships(p.id)
				) as roles
			from person p
			where p.id = ? and p.erased_at is null and p.suspended_at is null
			""";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Account> find(PersonId person) {
		return this.jdbc.sql(ACCOUNT).param(person.value()).query(Accounts::account).optional();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
			.map(Role::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		Actor actor = new Actor(new PersonId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("address"), Locale.of(row.getString("locale")), roles);
		return new Account(actor, row.getBoolean("has_code"));
	}

}
