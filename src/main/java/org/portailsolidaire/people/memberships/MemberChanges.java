package org.portailsolidaire.people.memberships;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the members of organisations. The row of the organisation is locked first, so
 * that two changes come one after the other.
 */
@Component
public class MemberChanges {

	private final PresentMemberships memberships;

	private final Invitations invitations;

	private final JdbcClient jdbc;

	private final Clock clock;

	MemberChanges(PresentMemberships memberships, Invitations invitations, JdbcClient jdbc, Clock clock) {
		this.memberships = memberships;
		this.invitations = invitations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<MemberRefusal> join(OrganisationId organisation, PersonId person, MemberRights rights) {
		Members members = members(organisation);
		Optional<MemberRefusal> refusal = members.join(person, rights, this.clock.instant());
		if (refusal.isEmpty()) {
			this.memberships.saveAndFlush(members.find(person).orElseThrow());
		}
		return refusal;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Optional<MemberRefusal> give(OrganisationId organisation, PersonId person, MemberRights rights, PersonId by) {
		Members members = members(organisation);
		Optional<MemberRefusal> refusal = members.give(person, rights);
		if (refusal.isEmpty()) {
			this.memberships.saveAndFlush(members.find(person).orElseThrow());
			if (rights != MemberRights.OWNER) {
				revokeInvitations(organisation, person, by);
			}
		}
		return refusal;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Optional<MemberRefusal> leave(OrganisationId organisation, PersonId person, PersonId by) {
		Members members = members(organisation);
		Optional<Membership> leaving = members.find(person);
		Optional<MemberRefusal> refusal = members.leave(person);
		if (refusal.isEmpty()) {
			this.memberships.delete(leaving.orElseThrow());
			this.memberships.flush();
			this.jdbc.sql("delete from last_organisation where organisation_id = ? and person_id = ?")
				.params(organisation.value(), person.value())
				.update();
			revokeInvitations(organisation, person, by);
		}
		return refusal;
	}

	/** Whoever no longer manages the organisation brings nobody in any more. */
	private void revokeInvitations(OrganisationId organisation, PersonId inviter, PersonId by) {
		this.invitations.lockOpenFrom(organisation.value(), inviter.value()).forEach((invitation) -> {
			invitation.revoke(by, this.clock.instant());
			this.invitations.saveAndFlush(invitation);
		});
	}

	/** Lets one change of the members, or of who is asked to be one, happen at a time. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(OrganisationId organisation) {
		this.jdbc.sql("select id from organisation where id = ? for update")
			.param(organisation.value())
			.query(UUID.class)
			.single();
	}

	private Members members(OrganisationId organisation) {
		lock(organisation);
		return Members.of(organisation, this.memberships.findByIdOrganisationId(organisation.value()));
	}

}
