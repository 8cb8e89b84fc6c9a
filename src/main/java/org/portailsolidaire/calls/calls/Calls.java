package org.portailsolidaire.calls.calls;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Calls extends Repository<Call, CallId> {

	Call saveAndFlush(Call call);

	Optional<Call> findBySourceAndReference(String source, String reference);

	Optional<Call> findById(CallId id);

	boolean existsBySlug(String slug);

}
