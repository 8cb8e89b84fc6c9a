package org.portailsolidaire.applying.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationDocuments extends Repository<ApplicationDocument, ApplicationDocument.Id> {

	ApplicationDocument saveAndFlush(ApplicationDocument document);

	List<ApplicationDocument> saveAllAndFlush(Iterable<ApplicationDocument> documents);

	Optional<ApplicationDocument> findById(ApplicationDocument.Id id);

	/** All that were ever joined to a dossier, those that were taken away too. */
	List<ApplicationDocument> findByIdApplicationId(UUID application);

	/** The last number that was given in a dossier. */
	@Query("select coalesce(max(d.id.number), 0) from ApplicationDocument d where d.id.applicationId = ?1")
	int last(UUID application);

}
