package org.portailsolidaire.people.agenda;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
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
class PrivateCalendars {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SECRET = 32;

	private static final int DRAWN = 16;

	private final CalendarLinks links;

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final Clock clock;

	PrivateCalendars(CalendarLinks links, JdbcClient jdbc, Secrets secrets, Clock clock) {
		this.links = links;
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
		this.links.lockPerson(person.value());
		Instant now = this.clock.instant();
		CalendarLink link = this.links.findById(person.value()).orElseGet(() -> CalendarLink.of(person));
		if (!link.isFresh(now)) {
			byte[] drawn = new byte[DRAWN];
			RANDOM.nextBytes(drawn);
			link.draw(drawn, digest(secret(person, drawn)), now);
			this.links.saveAndFlush(link);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret(person, link.drawn()));
	}

	private byte[] secret(PersonId person, byte[] drawn) {
		return this.secrets.sign("agenda " + person.value() + " " + HexFormat.of().formatHex(drawn));
	}

	/** Makes the address of a person void. */
	@Transactional
	void revoke(PersonId person) {
		this.links.delete(person.value());
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
