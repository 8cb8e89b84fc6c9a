package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

/** That a person is of an organisation; it goes with them. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Membership {

	@EmbeddedId
	private Id id;

	@Version
	private Integer version;

	@Enumerated(EnumType.STRING)
	private MemberRights rights;

	@Column(updatable = false)
	private Instant since;

	protected Membership() {
	}

	/** Who, of which organisation. */
	@Embeddable
	record Id(UUID organisationId, UUID personId) {
	}

	static Membership join(OrganisationId organisation, PersonId person, MemberRights rights, Instant at) {
		Membership joined = new Membership();
		joined.id = new Id(organisation.value(), person.value());
		joined.rights = rights;
		joined.since = at;
		return joined;
	}

	PersonId person() {
		return new PersonId(this.id.personId());
	}

	MemberRights rights() {
		return this.rights;
	}

	void give(MemberRights other) {
		this.rights = other;
	}

}
