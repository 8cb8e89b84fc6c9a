package org.portailsolidaire.accounts;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a password belongs to. */
@Component
class SignIn {

	private final JdbcClient jdbc;

	private final Passwords passwords;

	SignIn(JdbcClient jdbc, Passwords passwords) {
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	/** A person and the hash of their password, if they chose one. */
	private record Kept(UUID id, @Nullable String password) {
	}

	/**
	 * The person of an address and a password; as slow when the address is unknown. No
	 * connection is held while the hash is made.
	 */
	Optional<PersonId> withPassword(@Nullable Address address, String password) {
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

}
