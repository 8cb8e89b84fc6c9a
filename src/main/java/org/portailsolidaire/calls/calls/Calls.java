package org.portailsolidaire.calls.calls;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Calls extends Repository<Call, CallId> {

	/** At once, for SQL of the same transaction reads it too. */
	Call saveAndFlush(Call call);

	Optional<Call> findBySourceAndReference(String source, String reference);

	Optional<Call> findById(CallId id);

	/** Whether a call has this address, or had it. */
	@Query("select count(c) > 0 from Call c where c.slug = :slug or :slug member of c.formerSlugs")
	boolean existsAt(String slug);

	void delete(Call call);

}
