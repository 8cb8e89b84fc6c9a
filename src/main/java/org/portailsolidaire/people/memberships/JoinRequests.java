package org.portailsolidaire.people.memberships;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JoinRequests extends Repository<JoinRequest, UUID> {

	JoinRequest saveAndFlush(JoinRequest request);

	/** Whether someone waits for an answer. */
	@Query("""
			select count(*) > 0 from JoinRequest r
			where r.organisationId = ?1 and r.personId = ?2 and r.state = PENDING
			""")
	boolean isPending(UUID organisation, UUID person);

	/** One that waits for an answer, kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from JoinRequest r where r.organisationId = ?1 and r.id = ?2 and r.state = PENDING")
	Optional<JoinRequest> lockPending(UUID organisation, UUID id);

	@Modifying
	@Query("delete from JoinRequest r where r.personId = ?1")
	void forget(UUID person);

}
