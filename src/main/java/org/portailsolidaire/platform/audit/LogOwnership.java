package org.portailsolidaire.platform.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at start when the portal runs under a role that could take the lock of the log
 * off: the owner of its table, or a superuser.
 */
@Component
class LogOwnership {

	private static final Logger LOG = LoggerFactory.getLogger(LogOwnership.class);

	private final JdbcClient jdbc;

	private final boolean demo;

	LogOwnership(JdbcClient jdbc, @Value("${portail.demo.enabled:false}") boolean demo) {
		this.jdbc = jdbc;
		this.demo = demo;
	}

	/** Whether this role could alter the log. */
	boolean couldAlter() {
		return this.jdbc
			.sql("""
					select pg_has_role(current_user, c.relowner, 'member') from pg_class c where c.oid = 'audit_entry'::regclass
					""")
			.query(Boolean.class)
			.single();
	}

	@EventListener(ApplicationReadyEvent.class)
	void warn() {
		if (!this.demo && couldAlter()) {
			LOG.warn("Le portail tourne sous un rôle qui pourrait modifier le journal des actes : "
					+ "voir « Le journal » dans docs/exploitation.md.");
		}
	}

}
