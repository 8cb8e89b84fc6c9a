package org.portailsolidaire.applying.intake;

import java.util.Map;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ChangesAsked;
import org.portailsolidaire.applying.applications.ChangesExtended;
import org.portailsolidaire.applying.applications.ChangesTakenBack;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the log what the team asks of dossiers: in the transaction of the act, which
 * fails when this does.
 */
@Component
class RequestTrail {

	private final Audit audit;

	private final People people;

	private final FiledApplications filed;

	RequestTrail(Audit audit, People people, FiledApplications filed) {
		this.audit = audit;
		this.people = people;
		this.filed = filed;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ChangesAsked asked) {
		record(asked.by(), DossierAct.CHANGES_ASKED, asked.id(), Map.of("etapes", String.join(", ", asked.steps())));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ChangesExtended extended) {
		record(extended.by(), DossierAct.CHANGES_EXTENDED, extended.id(),
				Map.of("avant", extended.before().toString(), "apres", extended.due().toString()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ChangesTakenBack gone) {
		record(gone.by(), DossierAct.CHANGES_TAKEN_BACK, gone.id(), Map.of());
	}

	private void record(PersonId by, AuditAct act, ApplicationId id, Map<String, String> details) {
		String name = this.people.find(by).map(Person::name).orElse("–");
		AuditObject dossier = this.filed.named(id);
		this.audit.record(by, name, act, dossier, details);
	}

}
