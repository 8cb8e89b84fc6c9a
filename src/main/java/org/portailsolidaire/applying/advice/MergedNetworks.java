package org.portailsolidaire.applying.advice;

import java.sql.Timestamp;

import org.portailsolidaire.people.organisations.OrganisationsMerged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the network that another became part of read the drafts that this one was invited
 * to; where both were, once is enough.
 */
@Component
class MergedNetworks {

	private final JdbcClient jdbc;

	MergedNetworks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Order(4)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		this.jdbc.sql("""
				update adviser_invitation a set ended_at = :now, ended_by = :by from adviser_invitation k
				where a.network_id = :gone and k.network_id = :kept and a.application_id = k.application_id
					and a.ended_at is null and k.ended_at is null
				""")
			.param("kept", merged.kept().value())
			.param("gone", merged.gone().value())
			.param("by", merged.by().value())
			.param("now", Timestamp.from(merged.at()))
			.update();
		this.jdbc.sql("update adviser_invitation set network_id = ? where network_id = ?")
			.params(merged.kept().value(), merged.gone().value())
			.update();
	}

}
