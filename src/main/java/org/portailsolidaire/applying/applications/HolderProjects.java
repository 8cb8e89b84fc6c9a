package org.portailsolidaire.applying.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface HolderProjects extends Repository<HolderProject, UUID> {

	HolderProject saveAndFlush(HolderProject project);

	Optional<HolderProject> findByIdAndOrganisationId(UUID id, UUID organisation);

	Optional<HolderProject> findByOrganisationIdAndSlug(UUID organisation, String slug);

	/** Those of an association, the last first. */
	List<HolderProject> findByOrganisationIdOrderByCreatedAtDesc(UUID organisation);

	boolean existsByOrganisationIdAndSlug(UUID organisation, String slug);

}
