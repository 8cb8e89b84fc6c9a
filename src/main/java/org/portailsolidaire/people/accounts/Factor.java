package org.portailsolidaire.people.accounts;

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

import org.portailsolidaire.shared.PersonId;

/** What a person proves who they are with besides a link or a password. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Factor {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID personId;

	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Column(updatable = false)
	private byte[] secret;

	private long lastStep;

	@Column(updatable = false)
	private Instant createdAt;

	protected Factor() {
	}

	/** Passkeys will be another. */
	enum Kind {

		/** A phone that gives a code every half minute. */
		TOTP

	}

	/**
	 * A phone, whose first code was right.
	 * @param secret sealed
	 */
	static Factor start(PersonId person, byte[] secret, long step, Instant at) {
		Factor factor = new Factor();
		factor.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		factor.personId = person.value();
		factor.kind = Kind.TOTP;
		factor.secret = secret.clone();
		factor.lastStep = step;
		factor.createdAt = at;
		return factor;
	}

	/** Sealed. */
	byte[] secret() {
		return this.secret.clone();
	}

	/** Takes the code of a period; false when that of this or of a later one was. */
	boolean take(long step) {
		boolean later = step > this.lastStep;
		this.lastStep = Math.max(step, this.lastStep);
		return later;
	}

	boolean wasStartedAfter(Instant moment) {
		return this.createdAt.isAfter(moment);
	}

}
