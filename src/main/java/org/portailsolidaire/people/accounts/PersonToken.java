package org.portailsolidaire.people.accounts;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/** A link sent by e-mail, of which only the digest of its secret is kept. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class PersonToken {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private Token.Kind kind;

	@Column(updatable = false)
	private byte[] secret;

	@Column(updatable = false)
	private UUID personId;

	@Column(updatable = false)
	private String address;

	@Column(updatable = false)
	private String givenName;

	@Column(updatable = false)
	private String familyName;

	@Column(updatable = false)
	private String back;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private Instant expiresAt;

	private Instant usedAt;

	private byte[] usedFrom;

	protected PersonToken() {
	}

	/** For someone who has an account, or for someone who registers by these names. */
	static PersonToken send(Token.Kind kind, byte[] digest, @Nullable PersonId person, String address,
			Tokens.@Nullable Names names) {
		PersonToken token = new PersonToken();
		token.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		token.kind = kind;
		token.secret = digest;
		token.personId = (person != null) ? person.value() : null;
		token.address = address;
		token.givenName = (names != null) ? names.given() : null;
		token.familyName = (names != null) ? names.family() : null;
		return token;
	}

	/** Works from now on, for a time, and then leads somewhere. */
	PersonToken lead(String to, Instant now) {
		this.back = to;
		this.createdAt = now;
		this.expiresAt = now.plus(this.kind.life());
		return this;
	}

	boolean isOf(Token.Kind other) {
		return this.kind == other;
	}

	/** Is used; false for all but the first who does, in time. */
	boolean use(Instant now, byte[] from) {
		if (this.usedAt != null || !now.isBefore(this.expiresAt)) {
			return false;
		}
		this.usedAt = now;
		this.usedFrom = from.clone();
		return true;
	}

	/** As pages and acts know it. */
	Token known() {
		return new Token(this.id, this.kind, this.personId, this.address, this.givenName, this.familyName, this.back,
				this.expiresAt, (this.usedAt != null) ? new Token.Use(this.usedAt, this.usedFrom) : null);
	}

}
