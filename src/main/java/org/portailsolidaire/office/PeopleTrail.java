package org.portailsolidaire.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.PersonAdministered;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the log what administrators do with people: in the transaction of the act,
 * which fails when this does.
 */
@Component
class PeopleTrail {

	private final Audit audit;

	private final People people;

	PeopleTrail(Audit audit, People people) {
		this.audit = audit;
		this.people = people;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(PersonAdministered done) {
		Map<PersonId, Person> names = this.people.find(List.of(done.person(), done.by()));
		this.audit.record(done.by(), name(names, done.by()), act(done.act()),
				AuditObject.of(OfficeAct.On.PERSON, done.person().value(), name(names, done.person())), details(done));
	}

	private static String name(Map<PersonId, Person> names, PersonId person) {
		return Optional.ofNullable(names.get(person)).map(Person::name).orElse("–");
	}

	private static AuditAct act(PersonAdministered.Act act) {
		return switch (act) {
			case ROLE_GIVEN -> OfficeAct.ROLE_GIVEN;
			case ROLE_TAKEN -> OfficeAct.ROLE_TAKEN;
			case CODE_FORGOTTEN -> OfficeAct.CODE_RESET;
			case SESSIONS_ENDED -> OfficeAct.SESSIONS_ENDED;
			case SUSPENDED -> OfficeAct.PERSON_SUSPENDED;
			case REINSTATED -> OfficeAct.PERSON_REINSTATED;
		};
	}

	private static Map<String, String> details(PersonAdministered done) {
		return switch (done.act()) {
			case ROLE_GIVEN, ROLE_TAKEN -> Map.of("role", done.detail());
			case CODE_FORGOTTEN, SUSPENDED -> Map.of("motif", done.detail());
			case SESSIONS_ENDED -> Map.of("lignes", done.detail());
			case REINSTATED -> Map.of();
		};
	}

}
