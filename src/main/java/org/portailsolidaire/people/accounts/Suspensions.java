package org.portailsolidaire.people.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import org.portailsolidaire.platform.mail.MailHolds;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from signing in, and lets them in again. Administrators only; the caller
 * writes in the log that they did.
 */
@Service
public class Suspensions {

	private final JdbcClient jdbc;

	private final People people;

	private final Sessions sessions;

	private final Tokens tokens;

	private final MailHolds holds;

	private final AccountMessages messages;

	private final Clock clock;

	Suspensions(JdbcClient jdbc, People people, Sessions sessions, Tokens tokens, MailHolds holds,
			AccountMessages messages, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.sessions = sessions;
		this.tokens = tokens;
		this.holds = holds;
		this.messages = messages;
		this.clock = clock;
	}

	/** What came of a suspension. */
	public enum Outcome {

		/** The person is out, in all their sessions. */
		DONE,

		/** They were already, or have left. */
		ALREADY,

		/** Nobody suspends themselves. */
		ONESELF,

		/** Who suspends was suspended at the same moment. */
		NO_LONGER_ADMINISTRATOR

	}

	/**
	 * Suspends an account: its sessions, and the links sent for it, end at once.
	 * Administrators are looked at in the same order by everyone: of two who suspend each
	 * other at once, one stays.
	 * @param reason kept with the suspension
	 */
	@Transactional
	public Outcome suspend(PersonId person, String reason, Actor actor) {
		check(actor);
		if (person.equals(actor.id())) {
			return Outcome.ONESELF;
		}
		if (!administrators().contains(actor.id().value())) {
			return Outcome.NO_LONGER_ADMINISTRATOR;
		}
		int suspended = this.jdbc.sql("""
				update person set suspended_at = ?, suspended_by = ?, suspension_reason = ?
				where id = ? and erased_at is null and suspended_at is null
				""").params(Timestamp.from(this.clock.instant()), actor.id().value(), reason, person.value()).update();
		if (suspended == 0) {
			return Outcome.ALREADY;
		}
		this.sessions.endAll(person);
		this.tokens.revoke(person);
		this.holds.hold(person);
		this.messages.tell(AccountMessages.SUSPENDED, this.people.find(person).orElseThrow(), null);
		return Outcome.DONE;
	}

	/** Lets a person in again; whether they were suspended. */
	@Transactional
	public boolean lift(PersonId person, Actor actor) {
		check(actor);
		int lifted = this.jdbc.sql("""
				update person set suspended_at = null, suspended_by = null, suspension_reason = null
				where id = ? and suspended_at is not null
				""").param(person.value()).update();
		if (lifted > 0) {
			this.holds.release(person);
			this.messages.tell(AccountMessages.REINSTATED, this.people.find(person).orElseThrow(), "/connexion");
		}
		return lifted > 0;
	}

	private Collection<UUID> administrators() {
		return this.jdbc.sql("""
				select p.id from person p join person_role r on r.person_id = p.id
				where r.role = 'ADMINISTRATOR' and p.suspended_at is null order by p.id for update
				""").query(UUID.class).list();
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Administrators only");
		}
	}

}
