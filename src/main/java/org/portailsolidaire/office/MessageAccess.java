package org.portailsolidaire.office;

import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.platform.mail.MessageLog;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads messages for staff, sends one again, and writes in the log that they did. */
@Component
class MessageAccess {

	private final MessageLog messages;

	private final Audit audit;

	MessageAccess(MessageLog messages, Audit audit) {
		this.messages = messages;
		this.audit = audit;
	}

	@Transactional
	MessageLog.Page find(MessageLog.Filter filter, int page, String asked, Actor actor) {
		MessageLog.Page found = this.messages.list(filter, page);
		this.audit.record(actor, OfficeAct.MESSAGES_SEARCHED, AuditObject.list(OfficeAct.On.MESSAGE),
				Map.of("recherche", asked, "lignes", Integer.toString(found.entries().size())));
		return found;
	}

	/** Whether the message could be sent again. */
	@Transactional
	boolean retry(UUID message, Actor actor) {
		boolean retried = this.messages.retry(message);
		if (retried) {
			this.audit.record(actor, OfficeAct.MESSAGE_RETRIED, AuditObject.of(OfficeAct.On.MESSAGE, message, null),
					Map.of());
		}
		return retried;
	}

}
