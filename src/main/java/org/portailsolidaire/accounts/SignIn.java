package org.portailsolidaire.accounts;

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

	private final Passwords passwords;

	private final AccountMessages messages;

	SignIn(JdbcClient jdbc, Passwords passwords, AccountMessages messages) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.messages = messages;
	}

	/** A person and the hash of their password, if they chose one. */
	private record Kept(UUID id, @Nullable String password) {
	}

	/**
	 * The person of an address and a password; as slow when the address is unknown. No
	 * connection is held while the hash is made.
	 */
	Optional<PersonId> withPassword(@Nullable EmailAddress address, String password) {
		Optional<Kept> kept = Optional.ofNullable(address)
			.flatMap((known) -> this.jdbc.sql("select id, password from person where lower(address) = ?")
				.param(known.key())
				.query(Kept.class)
				.optional());
		String hash = kept.map(Kept::password).orElse(null);
		if (!this.passwords.matches(password, hash)) {
			return Optional.empty();
		}
		if (hash != null && this.passwords.isOld(hash)) {
			this.jdbc.sql("update person set password = ? where id = ? and password = ?")
				.params(this.passwords.hash(password), kept.orElseThrow().id(), hash)
				.update();
		}
		return kept.map((one) -> new PersonId(one.id()));
	}

	/** Replaces the password of a person. */
	void change(PersonId person, @Nullable String hash) {
		this.jdbc.sql("update person set password = ? where id = ? and erased_at is null")
			.param(hash)
			.param(person.value())
			.update();
	}

	/** Replaces the password of a person, and tells them. */
	@Transactional
	void replace(Person person, String hash) {
		change(person.id(), hash);
		this.messages.tell(AccountMessages.PASSWORD_CHANGED, person, "/mot-de-passe-oublie");
	}

	/** Whether a person chose a password. */
	boolean hasPassword(PersonId person) {
		return hash(person).isPresent();
	}

	/** Whether a password is the one of a person. */
	boolean has(PersonId person, String password) {
		return this.passwords.matches(password, hash(person).orElse(null));
	}

	private Optional<String> hash(PersonId person) {
		return this.jdbc.sql("select password from person where id = ? and password is not null")
			.param(person.value())
			.query(String.class)
			.optional();
	}

}
