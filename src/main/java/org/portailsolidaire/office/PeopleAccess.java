package org.portailsolidaire.office;

import java.util.List;
import java.util.Map;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.people.accounts.PersonRow;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads people for administrators, and writes in the log that they were read. */
@Component
class PeopleAccess {

	private final PeopleQuery query;

	private final Audit audit;

	PeopleAccess(PeopleQuery query, Audit audit) {
		this.query = query;
		this.audit = audit;
	}

	@Transactional
	List<PersonRow> find(PeopleQuery.Wanted query, String asked, Actor actor) {
		List<PersonRow> rows = this.query.find(query, actor);
		this.audit.record(actor, OfficeAct.PEOPLE_SEARCHED, AuditObject.list(OfficeAct.On.PERSON),
				Map.of("recherche", asked, "lignes", Integer.toString(rows.size())));
		return rows;
	}

	/** A person whose page is opened. */
	@Transactional
	PersonRow open(PersonId person, Actor actor) {
		PersonRow row = find(person, actor);
		this.audit.record(actor, OfficeAct.PERSON_OPENED,
				AuditObject.of(OfficeAct.On.PERSON, row.id().value(), row.name()), Map.of());
		return row;
	}

	/** The person of whose page a form comes. */
	PersonRow find(PersonId person, Actor actor) {
		return NotFound.unless(this.query.person(person, actor));
	}

}
