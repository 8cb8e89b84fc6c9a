package org.portailsolidaire.people.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.platform.links.Secrets;
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
			byte[] drawn = Secrets.random(DRAWN);
			link.draw(drawn, token(person, drawn).digest(), now);
			this.links.saveAndFlush(link);
		}
		return token(person, link.drawn()).value();
	}

	private LinkToken token(PersonId person, byte[] drawn) {
		return LinkToken.of(this.secrets.sign("agenda " + person.value() + " " + HexFormat.of().formatHex(drawn)));
	}

	/** Makes the address of a person void. */
	@Transactional
	void revoke(PersonId person) {
		this.links.delete(person.value());
	}

	/** Whose calendar the secret part of an address opens. */
	Optional<PersonId> owner(String text) {
		LinkToken token = new LinkToken(text);
		return this.jdbc.sql("""
				select l.person_id from calendar_link l join person p on p.id = l.person_id
				where l.digest in (?, ?) and p.erased_at is null and p.suspended_at is null
				""").params(token.digest(), token.formerDigest()).query(UUID.class).optional().map(PersonId::new);
	}

}
