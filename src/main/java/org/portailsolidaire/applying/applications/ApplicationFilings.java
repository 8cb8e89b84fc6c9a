package org.portailsolidaire.applying.applications;

import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationFilings extends Repository<ApplicationFiling, ApplicationFiling.Id> {

	ApplicationFiling saveAndFlush(ApplicationFiling filing);

	/** Number of the last filing of a dossier; 0 when it was never filed. */
	@Query("select coalesce(max(f.id.number), 0) from ApplicationFiling f where f.id.applicationId = ?1")
	int last(UUID application);

}
