package org.portailsolidaire.people.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.DemoNotice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The made-up people of a demo world, who sign in with one click. Without a demo world
 * there is nobody, whatever the tables say.
 */
@Service
public class DemoPeople {

	private static final Set<Role> OF_THE_PORTAL = Set.of(Role.ASSESSOR, Role.JUROR, Role.STAFF, Role.ADMINISTRATOR);

	private final JdbcClient jdbc;

	private final People people;

	private final DemoNotice demo;

	DemoPeople(JdbcClient jdbc, People people, DemoNotice demo) {
		this.jdbc = jdbc;
		this.people = people;
		this.demo = demo;
	}

	/**
	 * Makes the person of a role, once. Memberships of organisations are up to the
	 * caller.
	 */
	@Transactional
	public PersonId make(Role role, String givenName, String familyName, String address) {
		Person person = this.people.confirmed(givenName, familyName, address, Locale.FRENCH);
		if (OF_THE_PORTAL.contains(role)) {
			this.people.give(person.id(), role, null);
		}
		this.jdbc.sql("insert into demo_person (role, person_id) values (?, ?) on conflict do nothing")
			.params(role.name(), person.id().value())
			.update();
		return person.id();
	}

	/** The roles that a click gives, in a demo. */
	List<Role> roles() {
		if (!this.demo.isDemo()) {
			return List.of();
		}
		List<String> made = this.jdbc
			.sql("select d.role from demo_person d join person p on p.id = d.person_id where p.suspended_at is null")
			.query(String.class)
			.list();
		return Arrays.stream(Role.values()).filter((role) -> made.contains(role.name())).toList();
	}

	/** The person of a role, in a demo. */
	Optional<PersonId> person(String role) {
		if (!this.demo.isDemo() || Arrays.stream(Role.values()).map(Role::name).noneMatch(role::equals)) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select d.person_id from demo_person d join person p on p.id = d.person_id
				where d.role = ? and p.suspended_at is null
				""").param(role).query(UUID.class).optional().map(PersonId::new);
	}

}
