package org.portailsolidaire.calls.writing;

import org.portailsolidaire.people.organisations.OrganisationsMerged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the calls that are written by, or for, an organisation that became part of
 * another to that one.
 */
@Component
class MergedOwners {

	private final JdbcClient jdbc;

	MergedOwners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Order(2)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		this.jdbc.sql("update call_writing set owner_id = :kept where owner_id = :gone")
			.param("kept", merged.kept().value())
			.param("gone", merged.gone().value())
			.update();
		this.jdbc.sql("""
				update call_writing set also_funders = array(
					select distinct case id when :gone then :kept::uuid else id end from unnest(also_funders) as id)
				where :gone = any(also_funders)
				""").param("kept", merged.kept().value()).param("gone", merged.gone().value()).update();
		this.jdbc.sql("""
				update call_part set fields = replace(fields::text, :gone, :kept)::jsonb
				where section = 'LINE' and strpos(fields::text, :gone) > 0
				""")
			.param("kept", merged.kept().value().toString())
			.param("gone", merged.gone().value().toString())
			.update();
	}

}
