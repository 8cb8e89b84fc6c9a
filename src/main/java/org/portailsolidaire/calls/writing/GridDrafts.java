package org.portailsolidaire.calls.writing;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever begins one keeps the last version of the grid for themselves. */
interface GridDrafts extends Repository<GridDraft, Boolean> {

	/** At once, for SQL of the same transaction reads it too. */
	GridDraft saveAndFlush(GridDraft draft);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from GridDraft d")
	Optional<GridDraft> lock();

	/** The number of the last version, kept for this transaction alone. */
	@Query(value = "select g.version from evaluation_grid g order by g.version desc limit 1 for update",
			nativeQuery = true)
	int lockLast();

	void delete(GridDraft draft);

}
