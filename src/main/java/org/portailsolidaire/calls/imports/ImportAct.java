package org.portailsolidaire.calls.imports;

import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.platform.audit.AuditedActs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the log tells of imports. A name is in the log for ever: it does not change. */
enum ImportAct implements AuditAct {

	/** Calls were imported from a file. */
	CALLS_IMPORTED;

	/** What those acts are on: the calls that are written, too. */
	enum On implements AuditObject.Kind {

		/** A call for projects. */
		CALL

	}

	/** Brings them to the log. */
	@Configuration(proxyBeanMethods = false)
	static class Told {

		@Bean
		@Order(2)
		AuditedActs importsAuditedActs() {
			return AuditedActs.of(ImportAct.values());
		}

	}

}
