package org.portailsolidaire.calls.calls;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface CallVersions extends Repository<CallVersion, CallVersion.Id> {

	/** At once, for SQL of the same transaction reads it too. */
	CallVersion saveAndFlush(CallVersion version);

	Optional<CallVersion> findFirstByIdCallIdOrderByIdNumberDesc(UUID call);

}
