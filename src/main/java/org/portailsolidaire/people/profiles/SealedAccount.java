package org.portailsolidaire.people.profiles;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.Secrets;

/** A bank account as it is kept: its number is sealed, but for its start and its end. */
@Entity
@Table(name = "bank_account")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // the version is read by Hibernate alone
class SealedAccount {

	private static final int SHOWN = 4;

	@Id
	private UUID organisationId;

	@Version
	private Integer version;

	private String holder;

	private byte[] iban;

	private String ibanStart;

	private String ibanEnd;

	private String bic;

	protected SealedAccount() {
	}

	/** That of an organisation, which has no number before it is given one. */
	static SealedAccount of(OrganisationId organisation) {
		SealedAccount account = new SealedAccount();
		account.organisationId = organisation.value();
		return account;
	}

	/** Says whose it is. */
	void name(String holder, @Nullable String bic) {
		this.holder = holder;
		this.bic = bic;
	}

	/**
	 * Gives it a number.
	 * @param number without spaces
	 */
	void seal(String number, Secrets secrets) {
		this.iban = secrets.seal(use(new OrganisationId(this.organisationId)), number.getBytes(StandardCharsets.UTF_8));
		this.ibanStart = number.substring(0, SHOWN);
		this.ibanEnd = number.substring(number.length() - SHOWN);
	}

	/** The whole account. */
	BankAccount open(Secrets secrets) {
		return new BankAccount(this.holder, number(secrets), this.bic);
	}

	private String number(Secrets secrets) {
		return secrets.open(use(new OrganisationId(this.organisationId)), this.iban)
			.map((number) -> new String(number, StandardCharsets.UTF_8))
			.orElseThrow(() -> new IllegalStateException("A bank account was encrypted with another key"));
	}

	/** It opens for its organisation only. */
	static String use(OrganisationId organisation) {
		return "bank-account " + organisation.value();
	}

	MaskedAccount masked() {
		return new MaskedAccount(this.holder, this.ibanStart, this.ibanEnd, this.bic);
	}

}
