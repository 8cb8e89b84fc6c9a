package org.portailsolidaire.calls.search;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever writes waits for who writes at the same time. */
interface KeptSynonyms extends Repository<SynonymGroup, Integer> {

	/** At once, for SQL of the same transaction reads it too. */
	SynonymGroup saveAndFlush(SynonymGroup group);

	Optional<SynonymGroup> findById(Integer no);

	void delete(SynonymGroup group);

	void flush();

	@Query("select coalesce(max(g.no), 0) + 1 from SynonymGroup g")
	int nextNo();

}
