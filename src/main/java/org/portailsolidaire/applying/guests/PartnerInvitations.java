package org.portailsolidaire.applying.guests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever invites keeps the draft for themselves. */
interface PartnerInvitations extends Repository<PartnerInvitation, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	PartnerInvitation saveAndFlush(PartnerInvitation invitation);

	/** The draft, kept for this transaction alone, when a person may write in it. */
	@Query(value = """
			select a.id from application a
			where a.id = :application and a.state = 'DRAFT' and may_write(:person, a.organisation_id)
			for no key update of a
			""", nativeQuery = true)
	Optional<UUID> lockDraft(UUID application, UUID person);

	/** Those of a draft that were not taken back. */
	List<PartnerInvitation> findByApplicationIdAndLifeEndedAtIsNull(UUID application);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from PartnerInvitation i where i.id = ?1 and i.applicationId = ?2")
	Optional<PartnerInvitation> lock(UUID id, UUID application);

	/** That of a link that serves at an instant, kept for this transaction alone. */
	@Query(value = """
			select i.* from partner_invitation i join application a on a.id = i.application_id
			where i.token_hash = :hash and i.ended_at is null and i.expires_at > :now
				and a.state = 'DRAFT' and call_takes_writing(a.call_id, :now)
			for no key update of i
			""", nativeQuery = true)
	Optional<PartnerInvitation> lockOpen(byte[] hash, Instant now);

	@Query(value = """
			select i.* from partner_invitation i join person p on lower(p.address) = i.address where p.id = :person
			""", nativeQuery = true)
	List<PartnerInvitation> ofPerson(UUID person);

	void deleteAllInBatch(Iterable<PartnerInvitation> invitations);

}
