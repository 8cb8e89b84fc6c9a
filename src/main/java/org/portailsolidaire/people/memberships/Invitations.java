package org.portailsolidaire.people.memberships;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever adds one, or makes a member by it, keeps its organisation for themselves. */
interface Invitations extends Repository<Invitation, UUID> {

	Invitation saveAndFlush(Invitation invitation);

	/** For who answers it, alone in this transaction: a second answer waits. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Invitation i where i.tokenHash = ?1")
	Optional<Invitation> lockByToken(byte[] hash);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Invitation i where i.organisationId = ?1 and i.id = ?2 and i.life.endedAt is null")
	Optional<Invitation> lockOpen(UUID organisation, UUID id);

	/** Those that someone sent and that wait for an answer. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Invitation i where i.organisationId = ?1 and i.invitedBy = ?2 and i.life.endedAt is null")
	List<Invitation> lockOpenFrom(UUID organisation, UUID inviter);

	@Modifying
	@Query("delete from Invitation i where i.address = ?1")
	void forget(String address);

}
