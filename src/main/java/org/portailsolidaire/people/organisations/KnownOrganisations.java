package org.portailsolidaire.people.organisations;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KnownOrganisations extends Repository<Organisation, UUID> {

	/** How PostgreSQL says that a value of which there is one is there already. */
	String TAKEN = "23505";

	Organisation saveAndFlush(Organisation organisation);

	/**
	 * The same, when its numbers or its name changed.
	 * @throws DuplicateKeyException when another organisation has one of them
	 */
	default Organisation saveUnlessTaken(Organisation organisation) {
		try {
			return saveAndFlush(organisation);
		}
		catch (DataIntegrityViolationException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException sql && TAKEN.equals(sql.getSQLState())) {
				throw new DuplicateKeyException("Another organisation has it", ex);
			}
			throw ex;
		}
	}

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Organisation o where o.id = ?1")
	Optional<Organisation> lock(UUID id);

	/** Whether an organisation has, or had, an address. */
	@Query(value = """
			select exists (select from organisation where slug = ?1 union all
				select from organisation_former where slug = ?1)
			""", nativeQuery = true)
	boolean isAddressTaken(String slug);

	/**
	 * Makes whoever gives an organisation its numbers or its address wait for another who
	 * does.
	 */
	@Query(value = "select pg_advisory_xact_lock(hashtextextended('numbers of organisations', 0))::text",
			nativeQuery = true)
	String lockNumbersAndAddresses();

}
