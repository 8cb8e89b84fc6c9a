package org.portailsolidaire.office;

import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.platform.audit.AuditedActs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What the log tells of people, organisations, messages, lists and of itself. A name is
 * in the log for ever: it does not change.
 */
public enum OfficeAct implements AuditAct {

	/** The list of people was looked at, with names and addresses. */
	PEOPLE_SEARCHED,

	/** The list of people was taken away as a file. */
	PEOPLE_EXPORTED,

	/** The page of a person was opened. */
	PERSON_OPENED,

	/** A role of the whole portal was given. */
	ROLE_GIVEN,

	/** A role of the whole portal was taken away. */
	ROLE_TAKEN,

	/** The second factor of a person was forgotten. */
	CODE_RESET,

	/** All the sessions of a person were ended. */
	SESSIONS_ENDED,

	/** A person was kept from signing in. */
	PERSON_SUSPENDED,

	/** A person who was suspended may sign in again. */
	PERSON_REINSTATED,

	/** The page of an organisation was opened, with the names of its members. */
	ORGANISATION_OPENED,

	/** The space of a funder, a network or a company was opened. */
	ORGANISATION_FOUNDED,

	/** Somebody was invited to own an organisation. */
	OWNER_INVITED,

	/** A number of an organisation was found to be its own. */
	NUMBER_VERIFIED,

	/** A number of an organisation was found not to be its own. */
	NUMBER_REFUSED,

	/** The national register was asked about an organisation. */
	REGISTER_ASKED,

	/** An organisation without an owner was given one. */
	ORGANISATION_RECOVERED,

	/** The list of organisations was taken away as a file. */
	ORGANISATIONS_EXPORTED,

	/** The other names of an organisation were changed. */
	ORGANISATION_NAMED,

	/** Two organisations became one. */
	ORGANISATIONS_MERGED,

	/** A whole bank account was read. */
	BANK_ACCOUNT_READ,

	/** The list of messages was looked at, with names and addresses. */
	MESSAGES_SEARCHED,

	/** A message that was given up was sent again. */
	MESSAGE_RETRIED,

	/** The names, the place or the use of a theme were changed. */
	THEME_CHANGED,

	/** Terms that mean the same were added. */
	SYNONYMS_ADDED,

	/** Terms that mean the same were changed. */
	SYNONYMS_CHANGED,

	/** Terms no longer mean the same. */
	SYNONYMS_REMOVED,

	/** A DAC list to come was made from the last one. */
	DAC_LIST_ADDED,

	/** A DAC list to come was changed. */
	DAC_LIST_CHANGED,

	/** A DAC list to come was given up. */
	DAC_LIST_REMOVED,

	/** This log was read. */
	LOG_SEARCHED,

	/** This log was taken away as a file. */
	LOG_EXPORTED;

	/** What those acts are on. */
	public enum On implements AuditObject.Kind {

		/** A person, or the list of them. */
		PERSON,

		/** An organisation. */
		ORGANISATION,

		/** A message, or the list of them. */
		MESSAGE,

		/** A theme. */
		THEME,

		/** A group of terms that mean the same. */
		SYNONYMS,

		/** A DAC list, by its first day. */
		DAC_LIST,

		/** This log. */
		LOG

	}

	/** Brings them to the log. */
	@Configuration(proxyBeanMethods = false)
	static class Told {

		@Bean
		@Order(1)
		AuditedActs officeAuditedActs() {
			return AuditedActs.of(OfficeAct.values(), On.values());
		}

	}

}
