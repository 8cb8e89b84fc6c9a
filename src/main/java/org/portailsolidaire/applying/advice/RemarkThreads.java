package org.portailsolidaire.applying.advice;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever writes in one keeps the draft for themselves. */
interface RemarkThreads extends Repository<RemarkThread, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	RemarkThread saveAndFlush(RemarkThread thread);

	Optional<RemarkThread> findByIdAndApplicationIdAndStep(UUID id, UUID application, String step);

	@Query("from Remark r where r.id = ?1")
	Optional<Remark> remark(UUID id);

	@Query("select count(r) from RemarkThread t join t.remarks r where t.applicationId = ?1")
	long countRemarks(UUID application);

}
