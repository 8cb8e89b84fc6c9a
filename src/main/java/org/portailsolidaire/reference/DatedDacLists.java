package org.portailsolidaire.reference;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DatedDacLists extends Repository<DatedDacList, LocalDate> {

	/** At once, for SQL of the same transaction reads it too. */
	DatedDacList saveAndFlush(DatedDacList list);

	boolean existsById(LocalDate validFrom);

	void delete(DatedDacList list);

	void flush();

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from DatedDacList l where l.validFrom = ?1")
	Optional<DatedDacList> lock(LocalDate validFrom);

	/**
	 * The one that a new list is copied from: two that are begun at once wait for one
	 * another.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<DatedDacList> findFirstByValidFromLessThanOrderByValidFromDesc(LocalDate day);

}
