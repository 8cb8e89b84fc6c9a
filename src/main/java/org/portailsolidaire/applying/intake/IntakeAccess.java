package org.portailsolidaire.applying.intake;

import java.util.Map;

import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens filed dossiers to the team, and writes in the log that it did. */
@Component
class IntakeAccess {

	private final FiledApplications filed;

	private final Audit audit;

	IntakeAccess(FiledApplications filed, Audit audit) {
		this.filed = filed;
		this.audit = audit;
	}

	/** A dossier that the team may read; what is opened is written down. */
	@Transactional
	Row open(String number, String page, Actor actor) {
		Row row = find(number, actor);
		record(row, DossierAct.APPLICATION_OPENED, Map.of("page", page), actor);
		return row;
	}

	/** The same for who is about to act on it, which is written down then. */
	Row find(String number, Actor actor) {
		return NotFound.unless(this.filed.find(number, actor));
	}

	void record(Row row, AuditAct act, Map<String, String> details, Actor actor) {
		this.audit.record(actor, act, AuditObject.of(DossierAct.On.APPLICATION, row.number(), row.title()), details);
	}

}
