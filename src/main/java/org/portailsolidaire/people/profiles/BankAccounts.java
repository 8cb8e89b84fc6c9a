package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank accounts of organisations. Their numbers are encrypted where they are kept.
 */
@Service
public class BankAccounts {

	private final SealedAccounts accounts;

	private final Secrets secrets;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BankAccounts(SealedAccounts accounts, Secrets secrets, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.secrets = secrets;
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
		Optional<BankAccount> account = this.accounts.findById(organisation.value())
			.map((sealed) -> sealed.open(this.secrets));
		account.ifPresent((read) -> this.events
			.publishEvent(new BankAccountRead(organisation, purpose, actor.id(), this.clock.instant())));
		return account;
	}

	Optional<MaskedAccount> masked(OrganisationId organisation) {
		return this.accounts.findById(organisation.value()).map(SealedAccount::masked);
	}

	/** Writes the account; without a number, the one there was stays. */
	@Transactional(propagation = Propagation.MANDATORY)
	void write(OrganisationId organisation, String holder, @Nullable String iban, @Nullable String bic) {
		Optional<SealedAccount> there = this.accounts.findById(organisation.value());
		if (there.isPresent() || iban != null) {
			SealedAccount account = there.orElseGet(() -> SealedAccount.of(organisation));
			account.name(holder, bic);
			if (iban != null) {
				account.seal(iban, this.secrets);
			}
			this.accounts.saveAndFlush(account);
		}
	}

}
