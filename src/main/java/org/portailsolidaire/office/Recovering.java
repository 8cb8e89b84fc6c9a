package org.portailsolidaire.office;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an owner to an organisation that has none who can act. */
@Component
class Recovering {

	private final OrganisationFacts facts;

	private final OrganisationRegister register;

	private final Memberships memberships;

	Recovering(OrganisationFacts facts, OrganisationRegister register, Memberships memberships) {
		this.facts = facts;
		this.register = register;
		this.memberships = memberships;
	}

	/**
	 * Gives an owner. Nobody gives an organisation to themselves; while an owner is
	 * there, only administrators give another.
	 */
	@Transactional
	Recovery recover(OrganisationId id, Person owner, String reason, Actor actor) {
		this.facts.lock(id, actor);
		if (owner.id().equals(actor.id())) {
			return Recovery.ONESELF;
		}
		if (this.memberships.standing(owner.id(), id)
			.filter((standing) -> standing.rights() == MemberRights.OWNER)
			.isPresent()) {
			return Recovery.OWNER_ALREADY;
		}
		if (!actor.is(Role.ADMINISTRATOR)
				&& this.facts.members(id, actor).stream().anyMatch(OrganisationFacts.Named::isActiveOwner)) {
			return Recovery.NOT_ORPHANED;
		}
		if (owner.suspended()) {
			return Recovery.SUSPENDED;
		}
		this.register.recover(id, owner.id(), reason, actor);
		return Recovery.DONE;
	}

	/** What came of giving an owner. */
	enum Recovery {

		DONE, OWNER_ALREADY, ONESELF, NOT_ORPHANED, SUSPENDED

	}

}
