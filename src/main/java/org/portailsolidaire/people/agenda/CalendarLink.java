package org.portailsolidaire.people.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.shared.PersonId;

/**
 * The secret address of the calendar of a person. It is not kept: only its digest, and
 * what was drawn for it.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class CalendarLink {

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	@Id
	private UUID personId;

	@Version
	private Integer version;

	private byte[] digest;

	private byte[] drawn;

	private Instant madeAt;

	protected CalendarLink() {
	}

	/** The place of the address of a person, before one is made. */
	static CalendarLink of(PersonId person) {
		CalendarLink link = new CalendarLink();
		link.personId = person.value();
		return link;
	}

	byte[] drawn() {
		return this.drawn;
	}

	/** Whether one was made just before, by another of several clicks. */
	boolean isFresh(Instant at) {
		return this.drawn != null && this.madeAt.plus(CLICKS).isAfter(at);
	}

	/** Makes it again: the one before opens nothing any more. */
	void draw(byte[] drawn, byte[] digest, Instant at) {
		this.drawn = drawn;
		this.digest = digest;
		this.madeAt = at;
	}

}
