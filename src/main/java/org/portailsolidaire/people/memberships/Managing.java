package org.portailsolidaire.people.memberships;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners do with members, and members with their own place. */
@Component
class Managing {

	private final MemberChanges changes;

	private final OrganisationMessages messages;

	private final Clock clock;

	Managing(MemberChanges changes, OrganisationMessages messages, Clock clock) {
		this.changes = changes;
		this.messages = messages;
		this.clock = clock;
	}

	@Transactional
	Optional<MemberRefusal> leave(Standing standing, Actor actor) {
		return this.changes.leave(standing.organisation(), actor.id(), actor.id());
	}

	@Transactional
	Optional<MemberRefusal> remove(Standing standing, PersonId person, Actor owner) {
		Optional<MemberRefusal> refusal = this.changes.leave(standing.organisation(), person, owner.id());
		if (refusal.isEmpty()) {
			this.messages.tell(OrganisationMessages.REMOVED, act(standing), person, null,
					List.of(owner.name(), standing.name()));
		}
		return refusal;
	}

	@Transactional
	Optional<MemberRefusal> give(Standing standing, PersonId person, MemberRights rights, Actor owner) {
		Optional<MemberRefusal> refusal = this.changes.give(standing.organisation(), person, rights, owner.id());
		if (refusal.isEmpty() && !person.equals(owner.id())) {
			this.messages.tell(OrganisationMessages.RIGHTS, act(standing), person, standing.path(),
					List.of(owner.name(), standing.name()));
		}
		return refusal;
	}

	private String act(Standing standing) {
		return standing.organisation().value() + "/" + this.clock.instant().toEpochMilli();
	}

}
