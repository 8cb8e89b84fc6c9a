package org.portailsolidaire.people.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.portailsolidaire.people.accounts.PersonAdministered.Act;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the people who have an account. */
@Service
public class PeopleRegister {

	/** The roles that administrators give; the others follow from memberships. */
	public static final Set<Role> GIVEN = Set
		.copyOf(EnumSet.of(Role.ASSESSOR, Role.JUROR, Role.STAFF, Role.ADMINISTRATOR));

	private final RegisteredPeople registered;

	private final Codes codes;

	private final Sessions sessions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PeopleRegister(RegisteredPeople registered, Codes codes, Sessions sessions, ApplicationEventPublisher events,
			Clock clock) {
		this.registered = registered;
		this.codes = codes;
		this.sessions = sessions;
		this.events = events;
		this.clock = clock;
	}

	/** What became of a role that was to be taken away. */
	public enum Taken {

		/** It is no longer held. */
		DONE,

		/** It was not held. */
		NOT_HELD,

		/** The portal would be without an administrator. */
		LAST_ADMINISTRATOR

	}

	/** Gives a role of the whole portal; whether it was not held yet. */
	@Transactional
	public boolean give(PersonId person, Role role, Actor actor) {
		check(actor);
		boolean given = GIVEN.contains(role)
				&& change(person, (found) -> found.give(role, actor.id(), this.clock.instant()));
		return told(given, person, Act.ROLE_GIVEN, role.name(), actor);
	}

	/**
	 * Takes a role of the whole portal away. Administrators are looked at one by one, in
	 * the same order by everyone: of two who are to go at once, one stays.
	 */
	@Transactional
	public Taken take(PersonId person, Role role, Actor actor) {
		check(actor);
		if (role == Role.ADMINISTRATOR && this.registered.lockAdministrators().equals(List.of(person.value()))) {
			return Taken.LAST_ADMINISTRATOR;
		}
		boolean taken = change(person, (found) -> found.withdraw(role));
		return told(taken, person, Act.ROLE_TAKEN, role.name(), actor) ? Taken.DONE : Taken.NOT_HELD;
	}

	private boolean change(PersonId person, Predicate<RegisteredPerson> act) {
		return this.registered.lock(person.value()).filter(act).map(this.registered::saveAndFlush).isPresent();
	}

	/**
	 * Forgets the phone of a person who lost it, tells them, and ends their sessions.
	 * @param reason why, as the trace keeps it
	 * @return false when there was none
	 */
	@Transactional
	public boolean forgetCode(PersonId person, String reason, Actor actor) {
		check(actor);
		boolean forgotten = this.registered.lock(person.value()).isPresent() && this.codes.remove(person);
		if (forgotten) {
			this.sessions.endAll(person);
		}
		return told(forgotten, person, Act.CODE_FORGOTTEN, reason, actor);
	}

	/** Ends all the sessions of a person; whether there were some. */
	@Transactional
	public boolean endSessions(PersonId person, Actor actor) {
		check(actor);
		int ended = this.sessions.endAll(person);
		return told(ended > 0, person, Act.SESSIONS_ENDED, Integer.toString(ended), actor);
	}

	private boolean told(boolean done, PersonId person, Act act, String detail, Actor actor) {
		if (done) {
			this.events.publishEvent(new PersonAdministered(person, act, detail, actor.id()));
		}
		return done;
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Administrators only");
		}
	}

}
