package org.portailsolidaire.calls.publication;

import org.portailsolidaire.calls.writing.CallAct;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WrittenCalls;
import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.Section;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.drafting.DraftPresence;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team gives a call to the members of a funder or a network, or takes it back. */
@Service
class HandingOver {

	private final WrittenCalls written;

	private final Funders funders;

	private final WritingMessages told;

	private final DraftPresence presence;

	private final Audit audit;

	HandingOver(WrittenCalls written, Funders funders, WritingMessages told, DraftPresence presence, Audit audit) {
		this.written = written;
		this.funders = funders;
		this.told = told;
		this.presence = presence;
		this.audit = audit;
	}

	/**
	 * Gives a call to an owner, who is told. What was asked of the team or planned falls;
	 * what is typed stays, the funders of its lines among it.
	 * @param to null for the team
	 * @return whether it had another owner
	 */
	@Transactional
	boolean hand(UUID id, @Nullable UUID to, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, Writer.of(actor)));
		if (Objects.equals(call.owner(), to)) {
			return false;
		}
		this.written.handTo(call, to, named(call));
		this.presence.forget(call.id().value());
		this.audit.record(actor, CallAct.CALL_HANDED_OVER,
				AuditObject.of(CallAct.On.CALL, call.id().value(), call.title()),
				Map.of("avant", this.told.nameOf(call.owner()), "apres", this.told.nameOf(to)));
		this.told.tellWriters(WritingMessages.HANDED, to, call, this.told.nameOf(to), actor.name());
		return true;
	}

	/** The funders that the lines name, and that the portal knows. */
	private Set<UUID> named(WrittenCall call) {
		Set<UUID> named = new LinkedHashSet<>(call.alsoFunders());
		Map<String, UUID> known = new HashMap<>();
		this.funders.all().forEach((funder) -> known.put(funder.id().toString(), funder.id()));
		this.written.parts(call.id())
			.stream()
			.filter((part) -> part.id().section() == Section.LINE)
			.flatMap((part) -> Stream.ofNullable(known.get(part.typed().said("bailleur"))))
			.forEach(named::add);
		return named;
	}

}
