package org.portailsolidaire.calls.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.portailsolidaire.calls.writing.WrittenCalls;
import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.CallReader;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.writing.CallReader.Reading;
import org.portailsolidaire.calls.publication.Publishing.Order;
import org.portailsolidaire.calls.publication.Publishing.Refusal;
import org.portailsolidaire.calls.writing.WrittenCall.Schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the calls whose date has come; several nodes may, each takes other calls. */
@Service
class DuePublications {

	private final Publishing publishing;

	private final WrittenCalls written;

	private final CallReader reader;

	private final CallRegister calls;

	private final WritingMessages told;

	private final People people;

	DuePublications(Publishing publishing, WrittenCalls written, CallReader reader, CallRegister calls,
			WritingMessages told, People people) {
		this.publishing = publishing;
		this.written = written;
		this.reader = reader;
		this.calls = calls;
		this.told = told;
		this.people = people;
	}

	/**
	 * Publishes one call that is due, and tells who wanted it; a call that cannot be is
	 * told too, and loses its date.
	 * @return whether there was one
	 */
	@Transactional
	boolean publishNext() {
		Optional<WrittenCall> due = this.written.lockNextDue();
		due.ifPresent(this::publishDue);
		return due.isPresent();
	}

	private void publishDue(WrittenCall call) {
		Schedule schedule = Objects.requireNonNull(call.schedule());
		Reading reading = this.reader.read(call, this.written.parts(call.id()));
		Known known = this.calls.find(call.id()).orElseThrow();
		Instant closing = reading.content().calendar().closesAt();
		boolean agreed = schedule.confirmedClosing() != null && schedule.confirmedClosing().equals(closing);
		Order order = new Order(null, (schedule.note() != null) ? schedule.note() : "", agreed);
		List<Refusal> refusals = this.publishing.refusals(call, reading, known, order,
				new Writer(schedule.by(), this.told.isTeam(schedule.by())));
		if (refusals.isEmpty()) {
			String name = this.people.find(schedule.by()).map(Person::name).orElse("–");
			this.publishing.publish(call, reading.content(), known, order.note(), schedule.by(), name);
			this.told.tell(WritingMessages.PUBLISHED, schedule.by(), call);
			return;
		}
		this.written.schedule(call, null);
		this.told.tellNotPublished(schedule.by(), call, refusals);
	}

}
