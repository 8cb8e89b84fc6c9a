package org.portailsolidaire.people.accounts;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords and the people they belong to. */
@Service
class SignIn {

	private final JdbcClient jdbc;

	private final RegisteredPeople registered;

	private final People people;

	private final Passwords passwords;

	private final Limits limits;

	private final AccountMessages messages;

	SignIn(JdbcClient jdbc, RegisteredPeople registered, People people, Passwords passwords, Limits limits,
			AccountMessages messages) {
		this.jdbc = jdbc;
		this.registered = registered;
		this.people = people;
		this.passwords = passwords;
		this.limits = limits;
		this.messages = messages;
	}

	/** What came of a password that was typed. */
	sealed interface Outcome {

	}

	/** It is theirs. */
	record Right(PersonId person) implements Outcome {
	}

	/** It is theirs, and administrators keep them from signing in. */
	record Suspended() implements Outcome {
	}

	/** It is not, or the address has no account. */
	record Wrong() implements Outcome {
	}

	/**
	 * Too many were tried.
	 *
	 * @param seconds how long to wait
	 */
	record TooMany(long seconds) implements Outcome {
	}

	/** It was not looked at: too many people sign in at once. */
	record Busy() implements Outcome {
	}

	private record Kept(UUID id, @Nullable String password, boolean suspended) {
	}

	/**
	 * The person of an address and a password; as slow when the address is unknown. No
	 * connection is held while the hash is made.
	 */
	Outcome withPassword(EmailAddress address, String password, Caller caller) {
		try {
			this.limits.password(address, caller);
			Outcome outcome = look(address, password, caller);
			if (!(outcome instanceof Wrong)) {
				this.limits.passwordWasRight(address, caller);
			}
			return outcome;
		}
		catch (TooManyAttemptsException ex) {
			return new TooMany(ex.seconds());
		}
		catch (PasswordQueue.BusyException ex) {
			this.limits.passwordWasNotSeen(address, caller);
			return new Busy();
		}
	}

	private Outcome look(EmailAddress address, String password, Caller caller) {
		Optional<Kept> kept = this.jdbc
			.sql("select id, password, suspended_at is not null as suspended from person where lower(address) = ?")
			.param(address.key())
			.query(Kept.class)
			.optional();
		String hash = kept.map(Kept::password).orElse(null);
		if (!this.passwords.matches(password, hash, caller)) {
			return new Wrong();
		}
		Kept person = kept.orElseThrow();
		if (hash != null && this.passwords.isToBeMadeAgain(hash)) {
			this.registered.hashAgain(person.id(), hash, this.passwords.hash(password, caller));
		}
		return person.suspended() ? new Suspended() : new Right(new PersonId(person.id()));
	}

	/** Whether so many sign in that a link comes sooner. */
	boolean isBusy() {
		return this.passwords.isBusy();
	}

	/** Replaces the password of a person, and tells them. */
	@Transactional
	void replace(Person person, String hash) {
		this.people.changePassword(person.id(), hash);
		this.messages.tell(AccountMessages.PASSWORD_CHANGED, person, "/mot-de-passe-oublie");
	}

	/** Whether a person chose a password. */
	boolean hasPassword(PersonId person) {
		return hash(person).isPresent();
	}

	/** Whether a password is the one of a person. */
	boolean has(PersonId person, String password, Caller caller) {
		return this.passwords.matches(password, hash(person).orElse(null), caller);
	}

	private Optional<String> hash(PersonId person) {
		return this.jdbc.sql("select password from person where id = ? and password is not null")
			.param(person.value())
			.query(String.class)
			.optional();
	}

}
