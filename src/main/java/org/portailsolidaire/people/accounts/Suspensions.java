package org.portailsolidaire.people.accounts;

import java.time.Clock;
import java.util.Optional;

import org.portailsolidaire.people.accounts.PersonAdministered.Act;
import org.portailsolidaire.platform.mail.MailHolds;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from signing in, and lets them in again. Administrators only.
 */
@Service
public class Suspensions {

	private final RegisteredPeople registered;

	private final People people;

	private final Sessions sessions;

	private final Tokens tokens;

	private final MailHolds holds;

	private final AccountMessages messages;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Suspensions(RegisteredPeople registered, People people, Sessions sessions, Tokens tokens, MailHolds holds,
			AccountMessages messages, ApplicationEventPublisher events, Clock clock) {
		this.registered = registered;
		this.people = people;
		this.sessions = sessions;
		this.tokens = tokens;
		this.holds = holds;
		this.messages = messages;
		this.events = events;
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
		if (!this.registered.lockAdministrators().contains(actor.id().value())) {
			return Outcome.NO_LONGER_ADMINISTRATOR;
		}
		Optional<RegisteredPerson> suspended = this.registered.lock(person.value())
			.filter((found) -> found.suspend(reason, actor.id(), this.clock.instant()));
		if (suspended.isEmpty()) {
			return Outcome.ALREADY;
		}
		this.registered.saveAndFlush(suspended.get());
		this.sessions.endAll(person);
		this.tokens.revoke(person);
		this.holds.hold(person);
		this.messages.tell(AccountMessages.SUSPENDED, this.people.find(person).orElseThrow(), null);
		this.events.publishEvent(new PersonAdministered(person, Act.SUSPENDED, reason, actor.id()));
		return Outcome.DONE;
	}

	/** Lets a person in again; whether they were suspended. */
	@Transactional
	public boolean lift(PersonId person, Actor actor) {
		check(actor);
		Optional<RegisteredPerson> lifted = this.registered.lock(person.value()).filter(RegisteredPerson::reinstate);
		lifted.ifPresent((reinstated) -> {
			this.registered.saveAndFlush(reinstated);
			this.holds.release(person);
			this.events.publishEvent(new PersonAdministered(person, Act.REINSTATED, "", actor.id()));
			this.messages.tell(AccountMessages.REINSTATED, this.people.find(person).orElseThrow(), "/connexion");
		});
		return lifted.isPresent();
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Administrators only");
		}
	}

}
