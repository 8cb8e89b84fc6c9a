package org.portailsolidaire.applying.intake;

import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.platform.audit.AuditedActs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What the log tells of filed dossiers. A name is in the log for ever: it does not
 * change.
 */
public enum DossierAct implements AuditAct {

	/** A filed dossier was opened, with all that it says of people. */
	APPLICATION_OPENED,

	/** A document of a filed dossier was opened. */
	APPLICATION_DOCUMENT_OPENED,

	/** Holders were asked to put steps of a filed dossier right. */
	CHANGES_ASKED,

	/** Holders were given more time to put a dossier right. */
	CHANGES_EXTENDED,

	/** What was asked of a dossier was given up. */
	CHANGES_TAKEN_BACK;

	/** What those acts are on. */
	public enum On implements AuditObject.Kind {

		/** A dossier, by its number. */
		APPLICATION

	}

	/** Brings them to the log. */
	@Configuration(proxyBeanMethods = false)
	static class Told {

		@Bean
		@Order(3)
		AuditedActs intakeAuditedActs() {
			return AuditedActs.of(DossierAct.values(), On.values());
		}

	}

}
