package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface RegisteredPeople extends Repository<RegisteredPerson, UUID> {

	RegisteredPerson saveAndFlush(RegisteredPerson person);

	/** Kept for this transaction alone, unless the account was deleted. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from RegisteredPerson p where p.id = ?1 and p.erasedAt is null")
	Optional<RegisteredPerson> lock(UUID id);

	/**
	 * Keeps the administrators who may sign in, and that they are, for this transaction:
	 * whoever waited sees a role that was taken away meanwhile.
	 */
	@Query(value = """
			select p.id from person p join person_role r on r.person_id = p.id
			where r.role = 'ADMINISTRATOR' and p.suspended_at is null order by p.id for update
			""", nativeQuery = true)
	List<UUID> lockAdministrators();

	/** Makes whoever takes an address wait for another who takes it. */
	@Query(value = "select pg_advisory_xact_lock(hashtextextended('address ' || lower(?1), 0))::text",
			nativeQuery = true)
	String lockAddress(String address);

	/** Keeps another hash of the same password, unless the password changed meanwhile. */
	@Modifying
	@Transactional
	@Query("update versioned RegisteredPerson p set p.password = ?3 where p.id = ?1 and p.password = ?2")
	void hashAgain(UUID id, String former, String hash);

}
