package org.portailsolidaire.agenda;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of private calendars: one a person, made again to void the one
 * before. Its digest alone is kept, so an address is shown once.
 */
@Service
class CalendarLinks {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SECRET = 32;

	private final JdbcClient jdbc;

	private final Clock clock;

	CalendarLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When the address of a person was made, if there is one. */
	Optional<Instant> madeAt(PersonId person) {
		return this.jdbc.sql("select made_at from calendar_link where person_id = ?")
			.param(person.value())
			.query((row, index) -> row.getTimestamp("made_at").toInstant())
			.optional();
	}

	/** Makes an address in the place of the one there was; its secret part. */
	@Transactional
	String make(PersonId person) {
		byte[] secret = new byte[SECRET];
		RANDOM.nextBytes(secret);
		this.jdbc.sql("""
				insert into calendar_link (person_id, digest, made_at) values (?, ?, ?)
				on conflict (person_id) do update set digest = excluded.digest, made_at = excluded.made_at
				""").params(person.value(), digest(secret), Timestamp.from(this.clock.instant())).update();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	/** Makes the address of a person void. */
	@Transactional
	void revoke(PersonId person) {
		this.jdbc.sql("delete from calendar_link where person_id = ?").param(person.value()).update();
	}

	/** Whose calendar the secret part of an address opens. */
	Optional<PersonId> owner(String text) {
		byte[] secret = bytes(text);
		return (secret.length != SECRET) ? Optional.empty() : this.jdbc.sql("""
				select l.person_id from calendar_link l join person p on p.id = l.person_id
				where l.digest = ? and p.erased_at is null
				""").param(digest(secret)).query(UUID.class).optional().map(PersonId::new);
	}

	private static byte[] bytes(String text) {
		try {
			return Base64.getUrlDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private static byte[] digest(byte[] secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
