package org.portailsolidaire.people.profiles;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Whoever changes one has the bank page of its organisation for themselves. */
interface SealedAccounts extends Repository<SealedAccount, UUID> {

	SealedAccount saveAndFlush(SealedAccount account);

	Optional<SealedAccount> findById(UUID organisation);

}
