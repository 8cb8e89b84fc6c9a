package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, ApplicationId> {

	/** At once, for SQL of the same transaction reads it too. */
	Application saveAndFlush(Application application);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Application a where a.id = ?1")
	Optional<Application> lock(ApplicationId id);

	/**
	 * The dossier of a number, kept for this transaction alone, when a person may write
	 * in a step of it at an instant.
	 */
	@Query(value = """
			select a.* from application a where a.number = :number
				and (a.state = 'DRAFT' and call_takes_writing(a.call_id, :now)
					or a.state = 'CHANGES_REQUESTED' and exists (
						select from change_request r join change_point c
							on c.application_id = r.application_id and c.request = r.number and c.step = :step
						where r.application_id = a.id and r.closed_at is null and r.due_at > :now))
				and may_write(:person, a.organisation_id)
			for no key update of a
			""", nativeQuery = true)
	Optional<Application> lockToWrite(String number, String step, UUID person, Instant now);

	/** The same for the partner of a draft, whom nobody counts as a member. */
	@Query(value = """
			select a.* from application a where a.id = :id and a.state = 'DRAFT' and call_takes_writing(a.call_id, :now)
			for no key update of a
			""", nativeQuery = true)
	Optional<Application> lockToWriteAsPartner(UUID id, Instant now);

}
