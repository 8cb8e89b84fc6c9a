package org.portailsolidaire.people.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the owners of an organisation to let someone join it. Who asks learns nothing of
 * who they are.
 */
@Component
class JoinRequests {

	private final JdbcClient jdbc;

	private final MemberChanges members;

	private final Memberships memberships;

	private final OrganisationMessages messages;

	private final Organisations organisations;

	private final Clock clock;

	JoinRequests(JdbcClient jdbc, MemberChanges members, Memberships memberships, OrganisationMessages messages,
			Organisations organisations, Clock clock) {
		this.jdbc = jdbc;
		this.members = members;
		this.memberships = memberships;
		this.messages = messages;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Someone who waits for an answer. */
	record Pending(UUID id, PersonId person, Instant askedAt) {
	}

	/** Asks; asking twice, or as a member, changes nothing and is not told apart. */
	@Transactional
	void ask(OrganisationId organisation, Actor actor) {
		if (this.memberships.standing(actor.id(), organisation).isPresent()) {
			return;
		}
		UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		int added = this.jdbc
			.sql("""
					insert into join_request (id, organisation_id, person_id, asked_at, state) values (?, ?, ?, ?, 'PENDING')
					on conflict do nothing
					""")
			.params(id, organisation.value(), actor.id().value(), Timestamp.from(this.clock.instant()))
			.update();
		if (added == 1) {
			Organisations.Named named = named(organisation);
			this.messages.tellOwners(OrganisationMessages.REQUEST, id.toString(), organisation,
					path(named) + "/membres", List.of(actor.name(), actor.address(), named.name()));
		}
	}

	/** How many requests of a person wait for an answer. */
	int waiting(PersonId person) {
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

	@Transactional
	boolean accept(Standing standing, UUID id, MemberRights rights, Actor by) {
		Optional<PersonId> person = answer(standing, id, "ACCEPTED", by);
		person.ifPresent((joining) -> {
			this.members.join(standing.organisation(), joining, rights);
			tell(OrganisationMessages.REQUEST_ACCEPTED, id, joining, standing);
		});
		return person.isPresent();
	}

	@Transactional
	boolean refuse(Standing standing, UUID id, Actor by) {
		Optional<PersonId> person = answer(standing, id, "REFUSED", by);
		person.ifPresent((refused) -> tell(OrganisationMessages.REQUEST_REFUSED, id, refused, standing));
		return person.isPresent();
	}

	private Optional<PersonId> answer(Standing standing, UUID id, String state, Actor by) {
		return this.jdbc.sql("""
				update join_request set state = ?, answered_by = ?, answered_at = ?
				where organisation_id = ? and id = ? and state = 'PENDING' returning person_id
				""")
			.params(state, by.id().value(), Timestamp.from(this.clock.instant()), standing.organisation().value(), id)
			.query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
			.optional();
	}

	private void tell(MessageKind kind, UUID id, PersonId person, Standing standing) {
		boolean accepted = kind.equals(OrganisationMessages.REQUEST_ACCEPTED);
		this.messages.tell(kind, id.toString(), person, accepted ? standing.path() : null, List.of(standing.name()));
	}

	private Organisations.Named named(OrganisationId organisation) {
		return this.organisations.find(organisation).orElseThrow();
	}

	private static String path(Organisations.Named named) {
		return "/espace/" + named.kind().path() + "/" + named.slug();
	}

}
