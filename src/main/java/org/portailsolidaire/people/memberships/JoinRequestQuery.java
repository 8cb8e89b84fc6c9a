package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for an answer. */
@Component
public class JoinRequestQuery {

	private final JdbcClient jdbc;

	JoinRequestQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Someone who waits for an answer. */
	record Pending(UUID id, PersonId person, Instant askedAt) {
	}

	/** How many requests of a person wait for an answer. */
	public int waiting(PersonId person) {
		return this.jdbc.sql("select count(*) from join_request where person_id = ? and state = 'PENDING'")
			.param(person.value())
			.query(Integer.class)
			.single();
	}

	/** Those that wait for an answer, the oldest first. */
	List<Pending> pending(OrganisationId organisation) {
		return this.jdbc.sql(
				"select id, person_id, asked_at from join_request where organisation_id = ? and state = 'PENDING' order by id")
			.param(organisation.value())
			.query((row, number) -> new Pending(row.getObject("id", UUID.class),
					new PersonId(row.getObject("person_id", UUID.class)), row.getTimestamp("asked_at").toInstant()))
			.list();
	}

}
