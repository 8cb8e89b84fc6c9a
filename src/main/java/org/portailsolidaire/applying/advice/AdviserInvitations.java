package org.portailsolidaire.applying.advice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever invites keeps the draft for themselves. */
interface AdviserInvitations extends Repository<AdviserInvitation, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	AdviserInvitation saveAndFlush(AdviserInvitation invitation);

	/** The draft, kept for this transaction alone, when a person may write in it. */
	@Query(value = """
			select a.id from application a
			where a.id = :application and a.state = 'DRAFT' and may_write(:person, a.organisation_id)
			for no key update of a
			""", nativeQuery = true)
	Optional<UUID> lockDraft(UUID application, UUID person);

	/** Those of a draft that were not taken back. */
	List<AdviserInvitation> findByApplicationIdAndLifeEndedAtIsNull(UUID application);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from AdviserInvitation i where i.id = ?1 and i.applicationId = ?2")
	Optional<AdviserInvitation> lock(UUID id, UUID application);

	/** All of a network, kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from AdviserInvitation i where i.networkId = ?1 order by i.id")
	List<AdviserInvitation> lockOfNetwork(UUID network);

	boolean existsByApplicationIdAndNetworkIdAndLifeEndedAtIsNull(UUID application, UUID network);

	@Query(value = """
			select i.* from adviser_invitation i join person p on lower(p.address) = i.address where p.id = :person
			""", nativeQuery = true)
	List<AdviserInvitation> ofPerson(UUID person);

	void deleteAllInBatch(Iterable<AdviserInvitation> invitations);

}
