package org.portailsolidaire.calls.grids;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedGrids extends Repository<PublishedGrid, Integer> {

	/** At once, for SQL of the same transaction reads it too. */
	PublishedGrid saveAndFlush(PublishedGrid grid);

	/** The last one: whoever adds another keeps it for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from PublishedGrid g where g.number = (select max(o.number) from PublishedGrid o)")
	PublishedGrid lockLast();

}
