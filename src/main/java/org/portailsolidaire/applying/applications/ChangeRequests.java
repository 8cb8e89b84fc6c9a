package org.portailsolidaire.applying.applications;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever changes one keeps its dossier for themselves. */
interface ChangeRequests extends Repository<ChangeRequest, ChangeRequest.Id> {

	/**
	 * At once, for what is asked is open as long as its dossier is to be put right: the
	 * one is written before the other moves.
	 */
	ChangeRequest saveAndFlush(ChangeRequest request);

	Optional<ChangeRequest> findById(ChangeRequest.Id id);

	/** What is asked of a dossier now. */
	@Query("from ChangeRequest r where r.id.applicationId = ?1 and r.closedAt is null")
	Optional<ChangeRequest> open(UUID application);

	@Query("select count(*) from ChangeRequest r where r.id.applicationId = ?1")
	int count(UUID application);

}
