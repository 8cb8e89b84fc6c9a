package org.portailsolidaire.writing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.audit.Audit;
import org.portailsolidaire.audit.AuditAct;
import org.portailsolidaire.audit.AuditObject;
import org.portailsolidaire.gestion.Desk;
import org.portailsolidaire.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team approves what funders write, each time as it was when it was read. */
@Service
class Approval {

	private final WrittenCalls written;

	private final CallReader reader;

	private final WritingMessages told;

	private final Audit audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Approval(WrittenCalls written, CallReader reader, WritingMessages told, Audit audit, JdbcClient jdbc, Clock clock) {
		this.written = written;
		this.reader = reader;
		this.told = told;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Asks the team, once nothing is missing. */
	@Transactional
	boolean ask(UUID id, Writer writer, Actor actor) {
		WrittenCall call = Desk.found(this.written.lock(id, writer));
		if (call.owner() == null || call.isAsked() || !call.hasChanges()
				|| !this.reader.read(call, this.written.parts(call.id())).faults().isEmpty()) {
			return false;
		}
		this.jdbc.sql("""
				update call_writing set asked_revision = revision, asked_by = ?, asked_at = ?, returned_for = null
				where call_id = ?
				""").params(actor.id().value(), Timestamp.from(this.clock.instant()), call.id().value()).update();
		record(actor, AuditAct.CALL_APPROVAL_ASKED, call, Map.of());
		this.told.tellTeam(WritingMessages.ASKED, call, (call.ownerName() != null) ? call.ownerName() : "");
		return true;
	}

	/** Approves a call as it was read; not when it changed since. */
	@Transactional
	boolean approve(UUID id, int revision, Actor actor) {
		WrittenCall call = asked(id, actor);
		if (call.revision() != revision || !call.isAsked()) {
			return false;
		}
		this.jdbc.sql("update call_writing set approved_revision = revision where call_id = ?")
			.param(call.id().value())
			.update();
		record(actor, AuditAct.CALL_APPROVED, call, Map.of());
		this.told.tell(WritingMessages.APPROVED, call.askedBy(), call);
		return true;
	}

	/** Returns a call with what to change. */
	@Transactional
	boolean returnFor(UUID id, String reason, Actor actor) {
		WrittenCall call = asked(id, actor);
		if (!call.isAsked()) {
			return false;
		}
		this.jdbc.sql("""
				update call_writing set asked_revision = null, asked_by = null, asked_at = null, returned_for = ?
				where call_id = ?
				""").params(reason, call.id().value()).update();
		record(actor, AuditAct.CALL_RETURNED, call, Map.of("motif", reason));
		this.told.tell(WritingMessages.RETURNED, call.askedBy(), call, reason);
		return true;
	}

	private WrittenCall asked(UUID id, Actor actor) {
		return Desk.found(this.written.lock(id, Writer.of(actor)));
	}

	private void record(Actor actor, AuditAct act, WrittenCall call, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(AuditObject.Kind.CALL, call.id().value(), call.title()), details);
	}

}
