package org.portailsolidaire.calls.calls;

import org.portailsolidaire.people.organisations.OrganisationsMerged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the lines of a funder that became part of another to that one. Published versions
 * stay as they are.
 */
@Component
class MergedFunders {

	private final JdbcClient jdbc;

	MergedFunders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Order(1)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		this.jdbc.sql("update funding_line set funder_id = ? where funder_id = ?")
			.params(merged.kept().value(), merged.gone().value())
			.update();
	}

}
