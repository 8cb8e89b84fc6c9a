package org.portailsolidaire.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who have an account, and the roles given to them. */
@Service
public class People {

	private static final String PERSON = "select id, given_name, family_name, address, locale, suspended_at from person where erased_at is null and ";

	private final JdbcClient jdbc;

	private final RegisteredPeople registered;

	private final Clock clock;

	People(JdbcClient jdbc, RegisteredPeople registered, Clock clock) {
		this.jdbc = jdbc;
		this.registered = registered;
		this.clock = clock;
	}

	/** The person of an id, unless the account was deleted. */
	public Optional<Person> find(PersonId id) {
		return this.jdbc.sql(PERSON + "id = ?").param(id.value()).query(People::person).optional();
	}

	/** The persons of several ids, in one question; deleted accounts are left out. */
	public Map<PersonId, Person> find(Collection<PersonId> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql(PERSON + "id = any(?)")
					.param(ids.stream().map(PersonId::value).toArray(UUID[]::new))
					.query(People::person)
					.list()
					.stream()
					.collect(Collectors.toMap(Person::id, Function.identity()));
	}

	/** Whose account a link is for, whatever became of the link. */
	Optional<Person> of(Token link) {
		return (link.personId() != null) ? find(new PersonId(link.personId())) : withAddress(link.address());
	}

	/** The person of an e-mail address, compared without case. */
	public Optional<Person> withAddress(String address) {
		return EmailAddress.of(address)
			.flatMap((known) -> this.jdbc.sql(PERSON + "lower(address) = ?")
				.param(known.key())
				.query(People::person)
				.optional());
	}

	/**
	 * A new person whose address is known to be theirs.
	 * @return the person; the one there was when the address has an account already
	 */
	@Transactional
	public Person confirmed(String givenName, String familyName, String address, Locale locale) {
		EmailAddress known = EmailAddress.of(address)
			.orElseThrow(() -> new IllegalArgumentException("Not an e-mail address"));
		this.registered.lockAddress(known.value());
		return withAddress(known.value()).orElseGet(() -> {
			this.registered
				.saveAndFlush(RegisteredPerson.register(givenName, familyName, known, locale, this.clock.instant()));
			return withAddress(known.value()).orElseThrow();
		});
	}

	/** Gives a role of the whole portal; nothing when it is held already. */
	@Transactional
	public void give(PersonId person, Role role, @Nullable PersonId by) {
		change(person, (registered) -> registered.give(role, by, this.clock.instant()));
	}

	/** Takes a role of the whole portal away. */
	@Transactional
	public void withdraw(PersonId person, Role role) {
		change(person, (registered) -> registered.withdraw(role));
	}

	/** Changes the names and the language of a person. */
	@Transactional
	void rename(PersonId person, String givenName, String familyName, Locale locale) {
		change(person, (registered) -> registered.rename(givenName, familyName, locale));
	}

	/**
	 * Changes the address of a person; of two who want the same, one gets it.
	 * @return whether it is theirs now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean moveTo(PersonId person, String address) {
		this.registered.lockAddress(address);
		return withAddress(address).isEmpty() && change(person, (registered) -> registered.changeAddress(address));
	}

	/** Replaces the password of a person. */
	@Transactional
	void changePassword(PersonId person, @Nullable String hash) {
		change(person, (registered) -> registered.changePassword(hash));
	}

	/** Whether the person is there. */
	private boolean change(PersonId person, Consumer<RegisteredPerson> act) {
		return this.registered.lock(person.value()).map((registered) -> {
			act.accept(registered);
			return this.registered.saveAndFlush(registered);
		}).isPresent();
	}

	private static Person person(ResultSet row, int number) throws SQLException {
		return new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("given_name"),
				row.getString("family_name"), row.getString("address"), Locale.of(row.getString("locale")),
				row.getTimestamp("suspended_at") != null);
	}

}
