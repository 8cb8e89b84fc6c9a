package org.portailsolidaire.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.people.accounts.PeopleRegister;
import org.portailsolidaire.people.accounts.PersonRow;
import org.portailsolidaire.people.accounts.PeopleRegister.Taken;
import org.portailsolidaire.people.accounts.Suspensions;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people, each act with its line in the log. */
@Component
class PeopleDesk {

	private final PeopleQuery query;

	private final PeopleRegister people;

	private final Suspensions suspensions;

	private final Audit audit;

	PeopleDesk(PeopleQuery query, PeopleRegister people, Suspensions suspensions, Audit audit) {
		this.query = query;
		this.people = people;
		this.suspensions = suspensions;
		this.audit = audit;
	}

	@Transactional
	List<PersonRow> find(PeopleQuery.Wanted query, String asked, Actor actor) {
		List<PersonRow> rows = this.query.find(query, actor);
		this.audit.record(actor, AuditAct.PEOPLE_SEARCHED, AuditObject.list(AuditObject.Kind.PERSON),
				Map.of("recherche", asked, "lignes", Integer.toString(rows.size())));
		return rows;
	}

	void export(PeopleQuery.Wanted query, Actor actor, Consumer<PersonRow> reader) {
		this.query.forEach(query, actor, reader);
	}

	@Transactional
	Optional<PersonRow> open(PersonId person, Actor actor) {
		Optional<PersonRow> row = this.query.person(person, actor);
		row.ifPresent((found) -> record(actor, AuditAct.PERSON_OPENED, found, Map.of()));
		return row;
	}

	@Transactional
	boolean give(PersonRow person, Role role, Actor actor) {
		boolean given = this.people.give(person.id(), role, actor);
		if (given) {
			record(actor, AuditAct.ROLE_GIVEN, person, Map.of("role", role.name()));
		}
		return given;
	}

	@Transactional
	Taken take(PersonRow person, Role role, Actor actor) {
		Taken taken = this.people.take(person.id(), role, actor);
		if (taken == Taken.DONE) {
			record(actor, AuditAct.ROLE_TAKEN, person, Map.of("role", role.name()));
		}
		return taken;
	}

	@Transactional
	boolean forgetCode(PersonRow person, String reason, Actor actor) {
		boolean forgotten = this.people.forgetCode(person.id(), actor);
		if (forgotten) {
			record(actor, AuditAct.CODE_RESET, person, Map.of("motif", reason));
		}
		return forgotten;
	}

	@Transactional
	boolean endSessions(PersonRow person, Actor actor) {
		int ended = this.people.endSessions(person.id(), actor);
		if (ended > 0) {
			record(actor, AuditAct.SESSIONS_ENDED, person, Map.of("lignes", Integer.toString(ended)));
		}
		return ended > 0;
	}

	@Transactional
	Suspensions.Outcome suspend(PersonRow person, String reason, Actor actor) {
		Suspensions.Outcome outcome = this.suspensions.suspend(person.id(), reason, actor);
		if (outcome == Suspensions.Outcome.DONE) {
			record(actor, AuditAct.PERSON_SUSPENDED, person, Map.of("motif", reason));
		}
		return outcome;
	}

	@Transactional
	boolean reinstate(PersonRow person, Actor actor) {
		boolean lifted = this.suspensions.lift(person.id(), actor);
		if (lifted) {
			record(actor, AuditAct.PERSON_REINSTATED, person, Map.of());
		}
		return lifted;
	}

	private void record(Actor actor, AuditAct act, PersonRow person, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.person(person.id(), person.name()), details);
	}

}
