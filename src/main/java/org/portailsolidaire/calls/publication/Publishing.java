package org.portailsolidaire.calls.publication;

import org.portailsolidaire.calls.writing.CallAct;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WrittenCalls;
import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.CallReader;
import org.portailsolidaire.calls.writing.WrittenCall.Schedule;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.calls.writing.CallReader.Reading;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes calls, now or at a date, once they are whole and approved; those whose date
 * has come are published by {@link DuePublications}.
 */
@Service
public class Publishing {

	static final int LONGEST_NOTE = 1000;

	private final WrittenCalls written;

	private final CallReader reader;

	private final CallRegister calls;

	private final Funders funders;

	private final WritingSettings settings;

	private final WritingMessages told;

	private final Audit audit;

	private final ChangeNote note;

	private final Clock clock;

	Publishing(WrittenCalls written, CallReader reader, CallRegister calls, Funders funders, WritingSettings settings,
			WritingMessages told, Audit audit, ChangeNote note, Clock clock) {
		this.written = written;
		this.reader = reader;
		this.calls = calls;
		this.funders = funders;
		this.settings = settings;
		this.told = told;
		this.audit = audit;
		this.note = note;
		this.clock = clock;
	}

	/**
	 * What is asked for.
	 *
	 * @param at the instant to publish at, null for now
	 * @param note what changed, for a version after the first
	 * @param sooner whether a closing brought forward is agreed to
	 */
	public record Order(@Nullable Instant at, String note, boolean sooner) {
	}

	/** What keeps a call from being published, by what has to be done first. */
	public enum Refusal {

		/** Something is missing or wrong: the page says all of it. */
		FAULTS,
		/** Nothing changed since it was published. */
		NO_CHANGE,
		/** The team has to approve it. */
		APPROVAL,
		/** A change is told to readers by a note. */
		NOTE,
		/** There will be less time to apply: that must be wanted. */
		SOONER,
		/** That instant is past. */
		PAST,
		/** Nobody could apply any more once it is published. */
		CLOSED,
		/** It is archived. */
		ARCHIVED

	}

	/** Publishes at once or gives a date; all that is refused otherwise. */
	@Transactional
	public List<Refusal> publish(UUID id, Order order, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		Reading reading = this.reader.read(call, this.written.parts(call.id()));
		Known known = this.calls.find(call.id()).orElseThrow();
		List<Refusal> refusals = refusals(call, reading, known, order, writer);
		if (!refusals.isEmpty()) {
			return refusals;
		}
		if (order.at() == null) {
			publish(call, reading.content(), known, order.note(), actor.id(), actor.name());
		}
		else {
			schedule(call, order.at(), order, reading.content().calendar().closesAt(), actor);
		}
		return List.of();
	}

	/** All that keeps a call from being published, empty when nothing does. */
	List<Refusal> refusals(WrittenCall call, Reading reading, Known known, Order order, Writer writer) {
		List<Refusal> refusals = new ArrayList<>();
		if (call.state() == CallState.ARCHIVED) {
			return List.of(Refusal.ARCHIVED);
		}
		if (!call.hasChanges()) {
			return List.of(Refusal.NO_CHANGE);
		}
		if (!reading.faults().isEmpty()) {
			refusals.add(Refusal.FAULTS);
		}
		if (needsApproval(call, writer)) {
			refusals.add(Refusal.APPROVAL);
		}
		if (known.version() > 0 && order.note().isBlank()) {
			refusals.add(Refusal.NOTE);
		}
		if (!order.sooner() && EarlierClosing.of(known, reading.content()) != null) {
			refusals.add(Refusal.SOONER);
		}
		if (order.at() != null && !order.at().isAfter(this.clock.instant())) {
			refusals.add(Refusal.PAST);
		}
		if (closesBefore((order.at() != null) ? order.at() : this.clock.instant(), call, reading.content(), known)) {
			refusals.add(Refusal.CLOSED);
		}
		return refusals;
	}

	/**
	 * Whether a deadline that is not the one the public reads is past at an instant; that
	 * of a first version is said with its faults when it is past already.
	 */
	private boolean closesBefore(Instant at, WrittenCall call, CallContent content, Known known) {
		Instant end = content.calendar().endsAt();
		Instant was = (known.content() != null) ? known.content().calendar().endsAt() : null;
		boolean said = call.state() == CallState.DRAFT && end != null && !end.isAfter(this.clock.instant());
		return end != null && !end.isAfter(at) && !end.equals(was) && !said;
	}

	/** Whether the team has to approve what a funder publishes. */
	boolean needsApproval(WrittenCall call, Writer writer) {
		return this.settings.approbation() && call.owner() != null && !writer.team() && !call.isApproved();
	}

	/** Publishes what nothing keeps from it; the call is locked. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void publish(WrittenCall call, CallContent content, Known known, String note, PersonId by, String name) {
		if (known.version() == 0) {
			this.calls.address(call.id(), content.title());
		}
		int version = this.calls.publish(call.id(), withFunders(content), this.clock.instant(),
				(known.version() > 0) ? this.note.complete(note, known, content) : null, by);
		this.written.published(call);
		if (this.told.isTeam(by)) {
			this.told.tellAsker(WritingMessages.PUBLISHED_BY_TEAM, call);
		}
		this.audit.record(by, name, CallAct.CALL_PUBLISHED,
				AuditObject.of(CallAct.On.CALL, call.id().value(), content.title()),
				Map.of("version", Integer.toString(version)));
	}

	/** Registers the funders that only this call knows. */
	private CallContent withFunders(CallContent content) {
		List<String> names = content.lines()
			.stream()
			.filter((line) -> line.funderSlug().isEmpty())
			.map(Line::funder)
			.toList();
		Map<String, Funder> registered = this.funders.registered(names);
		return content.withLines(content.lines().stream().map((line) -> {
			Funder funder = line.funderSlug().isEmpty() ? registered.get(line.funder()) : null;
			return (funder == null) ? line : line.of(funder);
		}).toList());
	}

	private void schedule(WrittenCall call, Instant at, Order order, @Nullable Instant closing, Actor actor) {
		this.written.schedule(call, new Schedule(at, actor.id(), order.note(), order.sooner() ? closing : null));
		record(actor, CallAct.CALL_SCHEDULED, call, Map.of("le", at.toString()));
	}

	/** Gives up a publication to come. */
	@Transactional
	boolean unschedule(UUID id, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		boolean there = call.schedule() != null;
		if (there) {
			this.written.schedule(call, null);
			record(actor, CallAct.CALL_UNSCHEDULED, call, Map.of());
		}
		return there;
	}

	/** Makes the address from the title that the public reads. */
	@Transactional
	boolean move(UUID id, Writer writer, Actor actor) {
		WrittenCall call = NotFound.unless(this.written.lock(id, writer));
		Known known = this.calls.find(call.id()).orElseThrow();
		CallContent content = known.content();
		String title = (content != null) ? content.title() : call.title();
		String slug = this.calls.move(call.id(), title);
		boolean moved = !slug.equals(known.slug());
		if (moved) {
			record(actor, CallAct.CALL_MOVED, call, Map.of("avant", known.slug(), "apres", slug));
		}
		return moved;
	}

	private void record(Actor actor, AuditAct act, WrittenCall call, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(CallAct.On.CALL, call.id().value(), call.title()), details);
	}

}
