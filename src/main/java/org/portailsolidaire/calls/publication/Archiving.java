package org.portailsolidaire.calls.publication;

import org.portailsolidaire.calls.writing.CallAct;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.calls.writing.WrittenCalls;
import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.calls.CallArchive;
import org.portailsolidaire.calls.calls.CallDossiers;
import org.portailsolidaire.calls.calls.CallDossiers.Count;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a call offline and puts it back; gives up a draft. */
@Service
class Archiving {

	private final WrittenCalls written;

	private final CallArchive archive;

	private final CallDossiers dossiers;

	private final WritingMessages told;

	private final Audit audit;

	private final Clock clock;

	Archiving(WrittenCalls written, CallArchive archive, CallDossiers dossiers, WritingMessages told, Audit audit,
			Clock clock) {
		this.written = written;
		this.archive = archive;
		this.dossiers = dossiers;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What is asked for.
	 *
	 * @param reason told to those whose call or dossier it is, empty for none
	 * @param counted the dossiers that the page showed
	 * @param others whether a call that is not one's own is meant
	 */
	record Order(String reason, Count counted, boolean others) {
	}

	/** What keeps a call from being archived. */
	enum Refusal {

		/** It is not public. */
		NOT_PUBLISHED,
		/** Those who are told need a reason. */
		REASON,
		/** It is the call of someone else: that must be wanted. */
		OTHERS,
		/** There are more dossiers than were read of. */
		COUNT

	}

	Count count(WrittenCall call) {
		return this.dossiers.of(call.id());
	}

	/** Whether a call is another's: the team's is its own, imported ones too. */
	static boolean isOfOthers(WrittenCall call, Writer writer) {
		return writer.team() && call.owner() != null;
	}

	/** Takes a published call offline; all that is refused otherwise. */
	@Transactional
	List<Refusal> archive(UUID id, Order order, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		if (call.state() != CallState.PUBLISHED) {
			return List.of(Refusal.NOT_PUBLISHED);
		}
		Count count = count(call);
		List<Refusal> refusals = refusals(order, count, isOfOthers(call, writer));
		if (!refusals.isEmpty()) {
			return refusals;
		}
		this.written.archived(call);
		this.archive.archive(call.id(), this.clock.instant(), order.reason(), actor.id());
		record(actor, CallAct.CALL_ARCHIVED, call, Map.of("motif", order.reason(), "brouillons",
				Integer.toString(count.drafts()), "deposes", Integer.toString(count.filed())));
		if (isOfOthers(call, writer)) {
			this.told.tellWriters(WritingMessages.ARCHIVED, call, actor.name(), order.reason());
		}
		return List.of();
	}

	private static List<Refusal> refusals(Order order, Count count, boolean others) {
		List<Refusal> refusals = new ArrayList<>();
		if (order.reason().isBlank() && (others || !count.none())) {
			refusals.add(Refusal.REASON);
		}
		if (others && !order.others()) {
			refusals.add(Refusal.OTHERS);
		}
		if (count.drafts() > order.counted().drafts() || count.filed() > order.counted().filed()) {
			refusals.add(Refusal.COUNT);
		}
		return refusals;
	}

	/** Puts an archived call back online, as it was. */
	@Transactional
	boolean restore(UUID id, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		if (call.state() != CallState.ARCHIVED) {
			return false;
		}
		this.archive.restore(call.id(), this.clock.instant(), actor.id());
		record(actor, CallAct.CALL_RESTORED, call, Map.of());
		if (isOfOthers(call, writer)) {
			this.told.tellWriters(WritingMessages.RESTORED, call, actor.name());
		}
		return true;
	}

	/** Whether a draft may be deleted: never public, and nobody waits for it. */
	static boolean mayDelete(WrittenCall call) {
		return call.state() == CallState.DRAFT && !call.isAsked() && call.schedule() == null;
	}

	/** Deletes a draft to which nothing points. */
	@Transactional
	boolean delete(UUID id, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		if (!mayDelete(call) || !count(call).none()) {
			return false;
		}
		this.archive.delete(call.id());
		record(actor, CallAct.CALL_DELETED, call, Map.of());
		return true;
	}

	private void record(Actor actor, AuditAct act, WrittenCall call, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(CallAct.On.CALL, call.id().value(), call.title()), details);
	}

}
