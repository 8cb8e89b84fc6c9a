package org.portailsolidaire.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads organisations for staff, and people to own them, and writes in the log that they
 * were read.
 */
@Component
class OrganisationAccess {

	private final OrganisationFacts facts;

	private final PeopleQuery people;

	private final Audit audit;

	OrganisationAccess(OrganisationFacts facts, PeopleQuery people, Audit audit) {
		this.facts = facts;
		this.people = people;
		this.audit = audit;
	}

	/** One whose page is opened. */
	@Transactional
	Optional<Facts> open(OrganisationId id, Actor actor) {
		Optional<Facts> found = this.facts.find(id, actor);
		found.ifPresent((one) -> record(actor, OfficeAct.ORGANISATION_OPENED, one));
		return found;
	}

	/**
	 * Written down first: the answer of the register is waited for outside any
	 * transaction.
	 */
	@Transactional
	void asked(Facts organisation, Actor actor) {
		record(actor, OfficeAct.REGISTER_ASKED, organisation);
	}

	/** People to choose an owner from. */
	@Transactional
	List<Person> candidates(Facts organisation, String text, Actor actor) {
		if (text.isBlank()) {
			return List.of();
		}
		List<Person> found = this.people.named(text, actor);
		this.audit.record(actor, OfficeAct.PEOPLE_SEARCHED, AuditObject.list(OfficeAct.On.PERSON),
				Map.of("recherche", text, "lignes", Integer.toString(found.size()), "but", organisation.name()));
		return found;
	}

	private void record(Actor actor, AuditAct act, Facts on) {
		this.audit.record(actor, act, AuditObject.of(OfficeAct.On.ORGANISATION, on.id().value(), on.name()), Map.of());
	}

}
