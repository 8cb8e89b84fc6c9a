package org.portailsolidaire.people.agenda;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.accounts.Secrets;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of private calendars: one a person, made again to void the one
 * before. The database alone does not tell it: it is made from what is drawn and the key
 * of the portal.
 */
@Service
class CalendarLinks {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SECRET = 32;

	private static final int DRAWN = 16;

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final Clock clock;

	CalendarLinks(JdbcClient jdbc, Secrets secrets, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.clock = clock;
	}

	/** When the address of a person was made, if there is one. */
	Optional<Instant> madeAt(PersonId person) {
		return this.jdbc.sql("select made_at from calendar_link where person_id = ?")
			.param(person.value())
			.query((row, index) -> row.getTimestamp("made_at").toInstant())
			.optional();
	}

	/**
	 * Makes an address in the place of the one there was; its secret part. One made just
	 * before, by another of several clicks, stays.
	 */
	@Transactional
	String make(PersonId person) {
		byte[] drawn = new byte[DRAWN];
		RANDOM.nextBytes(drawn);
		byte[] secret = secret(person, drawn);
		Instant now = this.clock.instant();
		this.jdbc
			.sql("""
					insert into calendar_link as l (person_id, digest, drawn, made_at) values (:person, :digest, :drawn, :now)
					on conflict (person_id) do update
						set digest = excluded.digest, drawn = excluded.drawn, made_at = excluded.made_at
						where l.made_at <= :before or l.drawn is null
					""")
			.param("person", person.value())
			.param("digest", digest(secret))
			.param("drawn", drawn)
			.param("now", Timestamp.from(now))
			.param("before", Timestamp.from(now.minus(CLICKS)))
			.update();
		byte[] kept = this.jdbc.sql("select drawn from calendar_link where person_id = ?")
			.param(person.value())
			.query(byte[].class)
			.single();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret(person, kept));
	}

	private byte[] secret(PersonId person, byte[] drawn) {
		return this.secrets.sign("agenda " + person.value() + " " + HexFormat.of().formatHex(drawn));
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
				where l.digest = ? and p.erased_at is null and p.suspended_at is null
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
