package org.portailsolidaire.people.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.portailsolidaire.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the members of organisations. The row of the organisation is locked first, so
 * that two changes come one after the other.
 */
@Component
class MemberChanges {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MemberChanges(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Optional<MemberRefusal> join(OrganisationId organisation, PersonId person, MemberRights rights) {
		Optional<MemberRefusal> refusal = members(organisation).join(person, rights);
		if (refusal.isEmpty()) {
			this.jdbc.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, ?, ?)")
				.params(organisation.value(), person.value(), rights.name(), Timestamp.from(this.clock.instant()))
				.update();
			this.events.publishEvent(new MemberJoined(organisation, person, rights, this.clock.instant()));
		}
		return refusal;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Optional<MemberRefusal> give(OrganisationId organisation, PersonId person, MemberRights rights, PersonId by) {
		Optional<MemberRefusal> refusal = members(organisation).give(person, rights);
		if (refusal.isEmpty()) {
			this.jdbc.sql("update membership set rights = ? where organisation_id = ? and person_id = ?")
				.params(rights.name(), organisation.value(), person.value())
				.update();
			if (rights != MemberRights.OWNER) {
				revokeInvitations(organisation, person, by);
			}
			this.events.publishEvent(new MemberRightsChanged(organisation, person, rights, by, this.clock.instant()));
		}
		return refusal;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Optional<MemberRefusal> leave(OrganisationId organisation, PersonId person, PersonId by) {
		Optional<MemberRefusal> refusal = members(organisation).leave(person);
		if (refusal.isEmpty()) {
			this.jdbc.sql("delete from membership where organisation_id = ? and person_id = ?")
				.params(organisation.value(), person.value())
				.update();
			this.jdbc.sql("delete from last_organisation where organisation_id = ? and person_id = ?")
				.params(organisation.value(), person.value())
				.update();
			revokeInvitations(organisation, person, by);
			this.events.publishEvent(new MemberLeft(organisation, person, by, this.clock.instant()));
		}
		return refusal;
	}

	/** Whoever no longer manages the organisation brings nobody in any more. */
	private void revokeInvitations(OrganisationId organisation, PersonId inviter, PersonId by) {
		this.jdbc.sql("""
				update invitation set state = 'REVOKED', answered_by = ?, answered_at = ?
				where organisation_id = ? and invited_by = ? and state = 'OPEN'
				""")
			.params(by.value(), Timestamp.from(this.clock.instant()), organisation.value(), inviter.value())
			.update();
	}

	private Members members(OrganisationId organisation) {
		this.jdbc.sql("select id from organisation where id = ? for update")
			.param(organisation.value())
			.query(UUID.class)
			.single();
		Map<PersonId, MemberRights> rights = this.jdbc
			.sql("select person_id, rights from membership where organisation_id = ?")
			.param(organisation.value())
			.query((row, number) -> Map.entry(new PersonId(row.getObject("person_id", UUID.class)),
					MemberRights.valueOf(row.getString("rights"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return Members.of(rights);
	}

}
