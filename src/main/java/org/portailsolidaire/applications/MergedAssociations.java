package org.portailsolidaire.applications;

import org.portailsolidaire.organisations.OrganisationsMerged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the projects of an association that became part of another to that one; their
 * dossiers go with them.
 */
@Component
class MergedAssociations {

	private final JdbcClient jdbc;

	MergedAssociations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Order(3)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		this.jdbc.sql("""
				update holder_project p set organisation_id = :kept, slug = case
					when exists (select from holder_project k where k.organisation_id = :kept and k.slug = p.slug)
						then left(p.slug, 80) || '-' || left(p.id::text, 8) || right(p.id::text, 4) else p.slug end
				where organisation_id = :gone
				""").param("kept", merged.kept().value()).param("gone", merged.gone().value()).update();
	}

}
