package org.portailsolidaire.people.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

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

	private final Clock clock;

	PeopleRegister(RegisteredPeople registered, Codes codes, Sessions sessions, Clock clock) {
		this.registered = registered;
		this.codes = codes;
		this.sessions = sessions;
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
		return GIVEN.contains(role) && this.registered.lock(person.value())
			.filter((found) -> found.give(role, actor.id(), this.clock.instant()))
			.map(this.registered::saveAndFlush)
			.isPresent();
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
		return this.registered.lock(person.value())
			.filter((found) -> found.withdraw(role))
			.map(this.registered::saveAndFlush)
			.isPresent() ? Taken.DONE : Taken.NOT_HELD;
	}

	/**
	 * Forgets the phone of a person who lost it, tells them, and ends their sessions.
	 * @return false when there was none
	 */
	@Transactional
	public boolean forgetCode(PersonId person, Actor actor) {
		check(actor);
		boolean forgotten = this.registered.lock(person.value()).isPresent() && this.codes.remove(person);
		if (forgotten) {
			this.sessions.endAll(person);
		}
		return forgotten;
	}

	/** Ends all the sessions of a person; how many there were. */
	@Transactional
	public int endSessions(PersonId person, Actor actor) {
		check(actor);
		return this.sessions.endAll(person);
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Administrators only");
		}
	}

}
