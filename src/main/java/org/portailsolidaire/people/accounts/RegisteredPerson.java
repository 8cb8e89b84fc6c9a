package org.portailsolidaire.people.accounts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

/** A person who has an account, or had one, with the roles given to them. */
@Entity
@Table(name = "person")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class RegisteredPerson {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String address;

	private String givenName;

	private String familyName;

	private Locale locale;

	private String password;

	@Column(updatable = false)
	private Instant confirmedAt;

	private Instant erasedAt;

	private Instant suspendedAt;

	private UUID suspendedBy;

	private String suspensionReason;

	@ElementCollection
	@CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
	@MapKeyColumn(name = "role")
	@MapKeyEnumerated(EnumType.STRING)
	private Map<Role, Gift> roles = new EnumMap<>(Role.class);

	protected RegisteredPerson() {
	}

	/**
	 * When a role was given.
	 *
	 * @param givenBy null when the portal gave it itself
	 */
	@Embeddable
	record Gift(Instant givenAt, @Nullable UUID givenBy) {
	}

	/** Someone whose address is known to be theirs. */
	static RegisteredPerson register(String givenName, String familyName, EmailAddress address, Locale locale,
			Instant at) {
		RegisteredPerson person = new RegisteredPerson();
		person.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		person.address = address.value();
		person.confirmedAt = at;
		person.rename(givenName, familyName, locale);
		return person;
	}

	PersonId id() {
		return new PersonId(this.id);
	}

	/** Goes by other names, and reads another language. */
	final void rename(String given, String family, Locale other) {
		this.givenName = given;
		this.familyName = family;
		this.locale = Locale.of(other.getLanguage());
	}

	void changeAddress(String other) {
		this.address = other;
	}

	/** Chooses another password, or none, by its hash. */
	void changePassword(@Nullable String hash) {
		this.password = hash;
	}

	boolean holds(Role role) {
		return this.roles.containsKey(role);
	}

	/** Is given a role of the whole portal; whether it was not held yet. */
	boolean give(Role role, @Nullable PersonId by, Instant at) {
		return this.roles.putIfAbsent(role, new Gift(at, (by != null) ? by.value() : null)) == null;
	}

	/** Holds a role of the whole portal no longer; whether it was held. */
	boolean withdraw(Role role) {
		return this.roles.remove(role) != null;
	}

	/** Is kept from signing in; whether they were not already. */
	boolean suspend(String reason, PersonId by, Instant at) {
		if (this.suspendedAt != null) {
			return false;
		}
		this.suspendedAt = at;
		this.suspendedBy = by.value();
		this.suspensionReason = reason;
		return true;
	}

	/** May sign in again; whether they were kept from it. */
	boolean reinstate() {
		boolean suspended = this.suspendedAt != null;
		this.suspendedAt = null;
		this.suspendedBy = null;
		this.suspensionReason = null;
		return suspended;
	}

	/** Leaves: nothing names them any more, and what they did still points to them. */
	void erase(Instant at) {
		this.roles.clear();
		this.address = null;
		this.givenName = null;
		this.familyName = null;
		this.password = null;
		this.erasedAt = at;
	}

}
