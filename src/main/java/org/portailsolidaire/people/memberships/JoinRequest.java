package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

/** That someone asks to join an organisation. It is answered once. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class JoinRequest {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID organisationId;

	@Column(updatable = false)
	private UUID personId;

	@Column(updatable = false)
	private Instant askedAt;

	@Enumerated(EnumType.STRING)
	private State state;

	private Instant answeredAt;

	private UUID answeredBy;

	protected JoinRequest() {
	}

	/** Whether it was answered, and how. */
	enum State {

		PENDING, ACCEPTED, REFUSED

	}

	static JoinRequest ask(OrganisationId organisation, PersonId person, Instant at) {
		JoinRequest asked = new JoinRequest();
		asked.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		asked.organisationId = organisation.value();
		asked.personId = person.value();
		asked.askedAt = at;
		asked.state = State.PENDING;
		return asked;
	}

	UUID id() {
		return this.id;
	}

	PersonId person() {
		return new PersonId(this.personId);
	}

	void accept(PersonId by, Instant at) {
		answer(State.ACCEPTED, by, at);
	}

	void refuse(PersonId by, Instant at) {
		answer(State.REFUSED, by, at);
	}

	private void answer(State answer, PersonId by, Instant at) {
		if (this.state != State.PENDING) {
			throw new IllegalStateException("A request is answered once");
		}
		this.state = answer;
		this.answeredBy = by.value();
		this.answeredAt = at;
	}

}
