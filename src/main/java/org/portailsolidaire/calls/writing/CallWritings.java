package org.portailsolidaire.calls.writing;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CallWritings extends Repository<CallWriting, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	CallWriting saveAndFlush(CallWriting writing);

	Optional<CallWriting> findById(UUID call);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from CallWriting w where w.callId = :call")
	Optional<CallWriting> lock(UUID call);

}
