package org.portailsolidaire.people.accounts;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * A link sent by e-mail, as the database keeps it: for a day after its end, used or not.
 *
 * @param personId absent for someone who registers, whose names are there instead
 * @param address where it was sent, or the new address that it confirms
 * @param back where to go once signed in
 * @param use when and from where it was used, or made void; null while it works
 */
record Token(UUID id, Kind kind, @Nullable UUID personId, String address, @Nullable String givenName,
		@Nullable String familyName, String back, Instant expiresAt, @Nullable Use use) {

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	/**
	 * That a link was used.
	 *
	 * @param from digest of the browser and the network; null when it was made void
	 */
	record Use(Instant at, byte @Nullable [] from) {
	}

	boolean isOpen(Instant now) {
		return this.use == null && now.isBefore(this.expiresAt);
	}

	/** Whether the same browser used it a moment ago, as at the second of two clicks. */
	boolean wasJustUsed(Instant now, byte[] from) {
		return this.use != null && this.use.from() != null && MessageDigest.isEqual(this.use.from(), from)
				&& now.isBefore(this.use.at().plus(CLICKS));
	}

	boolean isOf(PersonId person) {
		return person.value().equals(this.personId);
	}

	/** What a link is for, and how long it works. */
	enum Kind {

		/** Confirms the address of a new account. */
		REGISTRATION(Duration.ofDays(2), "/inscription/"),

		/** Opens a session. */
		SIGN_IN(Duration.ofMinutes(15), "/connexion/lien/"),

		/** Chooses a new password. */
		PASSWORD(Duration.ofHours(1), "/mot-de-passe/"),

		/** Confirms a new address. */
		ADDRESS(Duration.ofDays(1), "/adresse/");

		private final Duration life;

		private final String path;

		Kind(Duration life, String path) {
			this.life = life;
			this.path = path;
		}

		Duration life() {
			return this.life;
		}

		/** Where its address begins. */
		String path() {
			return this.path;
		}

	}

}
