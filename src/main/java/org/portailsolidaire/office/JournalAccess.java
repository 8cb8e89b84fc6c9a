package org.portailsolidaire.office;

import java.util.Map;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditLog;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log for administrators, and writes in it that they did. */
@Component
class JournalAccess {

	private final AuditLog log;

	private final Audit audit;

	JournalAccess(AuditLog log, Audit audit) {
		this.log = log;
		this.audit = audit;
	}

	@Transactional
	AuditLog.Found find(JournalSearch search, int page, Actor actor) {
		AuditLog.Found found = this.log.find(search.search(), page, actor);
		record(OfficeAct.LOG_SEARCHED, search, actor);
		return found;
	}

	/** Written down first: an export that breaks off was one. */
	@Transactional
	void announceExport(JournalSearch search, Actor actor) {
		record(OfficeAct.LOG_EXPORTED, search, actor);
	}

	private void record(AuditAct act, JournalSearch search, Actor actor) {
		this.audit.record(actor, act, AuditObject.list(OfficeAct.On.LOG), Map.of("recherche", search.address().said()));
	}

}
