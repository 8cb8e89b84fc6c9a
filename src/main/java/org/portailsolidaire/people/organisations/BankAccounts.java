package org.portailsolidaire.people.organisations;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank accounts of organisations. Their numbers are encrypted where they are kept.
 */
@Service
public class BankAccounts {

	private static final int SHOWN = 4;

	private final JdbcClient jdbc;

	private final BankCipher cipher;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BankAccounts(JdbcClient jdbc, BankCipher cipher, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The whole account, for those who pay; {@link BankAccountRead} says that it was
	 * read.
	 * @param purpose why it is read, such as the payment it is for
	 * @return empty when there is none
	 * @throws IllegalArgumentException for who is not staff
	 */
	@Transactional
	public Optional<BankAccount> read(OrganisationId organisation, String purpose, Actor actor) {
		if (!actor.is(Role.STAFF)) {
			throw new IllegalArgumentException("Only those who pay read bank accounts");
		}
		Optional<BankAccount> account = this.jdbc
			.sql("select holder, iban, bic from bank_account where organisation_id = ?")
			.param(organisation.value())
			.query((row, number) -> new BankAccount(row.getString("holder"),
					this.cipher.open(row.getBytes("iban"), organisation), row.getString("bic")))
			.optional();
		account.ifPresent((read) -> this.events
			.publishEvent(new BankAccountRead(organisation, purpose, actor.id(), this.clock.instant())));
		return account;
	}

	Optional<MaskedAccount> masked(OrganisationId organisation) {
		return this.jdbc.sql(
				"select holder, iban_start as start, iban_end as \"end\", bic from bank_account where organisation_id = ?")
			.param(organisation.value())
			.query(MaskedAccount.class)
			.optional();
	}

	/** Writes the account; without a number, the one there was stays. */
	@Transactional(propagation = Propagation.MANDATORY)
	void write(OrganisationId organisation, String holder, @Nullable String iban, @Nullable String bic, Actor actor) {
		if (iban != null) {
			this.jdbc
				.sql("""
						insert into bank_account (organisation_id, holder, iban, iban_start, iban_end, bic) values (?, ?, ?, ?, ?, ?)
						on conflict (organisation_id) do update set holder = excluded.holder, iban = excluded.iban,
							iban_start = excluded.iban_start, iban_end = excluded.iban_end, bic = excluded.bic
						""")
				.params(Arrays.asList(organisation.value(), holder, this.cipher.seal(iban, organisation),
						iban.substring(0, SHOWN), iban.substring(iban.length() - SHOWN), bic))
				.update();
		}
		else {
			this.jdbc.sql("update bank_account set holder = ?, bic = ? where organisation_id = ?")
				.params(Arrays.asList(holder, bic, organisation.value()))
				.update();
		}
		this.events.publishEvent(new BankAccountChanged(organisation, actor.id(), this.clock.instant()));
	}

}
