package org.portailsolidaire.platform.staff;

import java.util.Map;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the log that a list is taken away, before it is: one that breaks off was.
 */
@Component
public class Exports {

	private final Audit audit;

	Exports(Audit audit) {
		this.audit = audit;
	}

	/** Says who takes away which list, as it was asked for. */
	@Transactional
	public void announce(AuditAct act, AuditObject.Kind kind, ListAddress asked, Actor actor) {
		this.audit.record(actor, act, AuditObject.list(kind), Map.of("recherche", asked.said()));
	}

}
