package org.portailsolidaire.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * A link sent by e-mail, as the database keeps it.
 *
 * @param personId absent for someone who registers, whose names are there instead
 * @param address where it was sent, or the new address that it confirms
 * @param back where to go once signed in
 */
record Token(UUID id, Kind kind, byte[] secret, @Nullable UUID personId, String address, @Nullable String givenName,
		@Nullable String familyName, String back, Instant expiresAt) {

	boolean isOf(PersonId person) {
		return person.value().equals(this.personId);
	}

	/** What a link is for, and how long it works. */
	enum Kind {

		/** Confirms the address of a new account. */
		REGISTRATION(Duration.ofDays(2)),

		/** Opens a session. */
		SIGN_IN(Duration.ofMinutes(15)),

		/** Chooses a new password. */
		PASSWORD(Duration.ofHours(1)),

		/** Confirms a new address. */
		ADDRESS(Duration.ofDays(1));

		private final Duration life;

		Kind(Duration life) {
			this.life = life;
		}

		Duration life() {
			return this.life;
		}

	}

}
