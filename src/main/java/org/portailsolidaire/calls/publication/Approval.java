package org.portailsolidaire.calls.publication;

import org.portailsolidaire.calls.writing.CallAct;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.calls.writing.WrittenCalls;
import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.CallReader;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team approves what funders write, each time as it was when it was read. */
@Service
public class Approval {

	private final WrittenCalls written;

	private final CallReader reader;

	private final Publishing publishing;

	private final WritingMessages told;

	private final Audit audit;

	Approval(WrittenCalls written, CallReader reader, Publishing publishing, WritingMessages told, Audit audit) {
		this.written = written;
		this.reader = reader;
		this.publishing = publishing;
		this.told = told;
		this.audit = audit;
	}

	/** Asks the team, once nothing is missing; again when the call changed since. */
	@Transactional
	public boolean ask(UUID id, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		if (!call.mayBeAsked() || !this.publishing.needsApproval(call, writer)
				|| !this.reader.read(call, this.written.parts(call.id())).faults().isEmpty()) {
			return false;
		}
		this.written.ask(call, actor.id());
		record(actor, CallAct.CALL_APPROVAL_ASKED, call, Map.of());
		this.told.tellTeam(WritingMessages.ASKED, call, (call.ownerName() != null) ? call.ownerName() : "");
		return true;
	}

	/** Takes a request back before it is answered. */
	@Transactional
	boolean takeBack(UUID id, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		if (!call.isAsked()) {
			return false;
		}
		this.written.takeBack(call);
		record(actor, CallAct.CALL_APPROVAL_TAKEN_BACK, call, Map.of());
		return true;
	}

	/** Approves a call as it was read; not when it changed since. */
	@Transactional
	boolean approve(UUID id, int revision, Actor actor) {
		WrittenCall call = asked(id, actor);
		if (call.revision() != revision || !call.isAsked()) {
			return false;
		}
		this.written.approve(call, actor.id());
		record(actor, CallAct.CALL_APPROVED, call, Map.of());
		this.told.tellAsker(WritingMessages.APPROVED, call);
		return true;
	}

	/** Returns a call with what to change. */
	@Transactional
	boolean returnFor(UUID id, String reason, Actor actor) {
		WrittenCall call = asked(id, actor);
		if (!call.isAsked()) {
			return false;
		}
		this.written.returnFor(call, reason);
		record(actor, CallAct.CALL_RETURNED, call, Map.of("motif", reason));
		this.told.tellAsker(WritingMessages.RETURNED, call, reason);
		return true;
	}

	private WrittenCall asked(UUID id, Actor actor) {
		return NotFound.unless(this.written.lock(id, Writer.of(actor)));
	}

	private void record(Actor actor, AuditAct act, WrittenCall call, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(CallAct.On.CALL, call.id().value(), call.title()), details);
	}

}
