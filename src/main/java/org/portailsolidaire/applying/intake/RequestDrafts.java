package org.portailsolidaire.applying.intake;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestDrafts extends Repository<RequestDraft, UUID> {

	/** Begins the draft of a dossier, unless someone did. */
	@Modifying
	@Query(value = "insert into request_draft (application_id) values (?1) on conflict do nothing", nativeQuery = true)
	int begin(UUID application);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from RequestDraft where applicationId = ?1")
	Optional<RequestDraft> lock(UUID application);

}
