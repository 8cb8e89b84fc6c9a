package org.portailsolidaire.people.accounts;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Factors extends Repository<Factor, UUID> {

	Factor saveAndFlush(Factor factor);

	/** The phone of a person, kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Factor f where f.personId = ?1 and f.kind = TOTP")
	Optional<Factor> lock(UUID person);

	/** Forgets those of a person; how many there were. */
	@Modifying
	@Query("delete from Factor f where f.personId = ?1")
	int forget(UUID person);

}
