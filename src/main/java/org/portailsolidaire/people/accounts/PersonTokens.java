package org.portailsolidaire.people.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface PersonTokens extends Repository<PersonToken, UUID> {

	PersonToken saveAndFlush(PersonToken token);

	/**
	 * That of a digest, of this release or of a former one, for this transaction alone.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from PersonToken t where t.secret = ?1 or t.secret = ?2")
	Optional<PersonToken> lock(byte[] digest, byte[] former);

	/** Makes those of a person void. */
	@Modifying
	@Transactional
	@Query("update versioned PersonToken t set t.usedAt = ?2 where t.personId = ?1 and t.usedAt is null")
	void revoke(UUID person, Instant now);

	/** Makes those to register with an address void. */
	@Modifying
	@Transactional
	@Query("""
			update versioned PersonToken t set t.usedAt = ?2
			where t.personId is null and lower(t.address) = lower(?1) and t.usedAt is null
			""")
	void revoke(String address, Instant now);

	/** Forgets where those of a person were used from. */
	@Modifying
	@Transactional
	@Query("update versioned PersonToken t set t.usedFrom = null where t.personId = ?1 and t.usedFrom is not null")
	void forgetClicks(UUID person);

	@Modifying
	@Transactional
	@Query("delete from PersonToken t where t.expiresAt < ?1")
	void forgetEndedBefore(Instant moment);

	@Modifying
	@Query("delete from PersonToken t where t.personId = ?1")
	void forget(UUID person);

}
