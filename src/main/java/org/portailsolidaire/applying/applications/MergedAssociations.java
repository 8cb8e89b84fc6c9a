package org.portailsolidaire.applying.applications;

import org.portailsolidaire.people.organisations.OrganisationsMerged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the projects of an association that became part of another to that one; their
 * dossiers go with them.
 */
@Component
class MergedAssociations {

	private final HolderProjects projects;

	MergedAssociations(HolderProjects projects) {
		this.projects = projects;
	}

	@EventListener
	@Order(3)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		this.projects.findByOrganisationIdOrderByCreatedAtDesc(merged.gone().value()).forEach((project) -> {
			project.passTo(merged.kept(),
					this.projects.existsByOrganisationIdAndSlug(merged.kept().value(), project.slug()));
			this.projects.saveAndFlush(project);
		});
	}

}
