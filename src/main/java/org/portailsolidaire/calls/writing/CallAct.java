package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.platform.audit.AuditedActs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What the log tells of calls and of the common grid. A name is in the log for ever: it
 * does not change.
 */
public enum CallAct implements AuditAct {

	/** A call was begun, from blank or from another. */
	CALL_BEGUN,

	/** The list of calls was taken away as a file. */
	CALLS_EXPORTED,

	/** A call, or a new version of it, was published. */
	CALL_PUBLISHED,

	/** A call was given a day to be published. */
	CALL_SCHEDULED,

	/** The publication of a call that had a day was given up. */
	CALL_UNSCHEDULED,

	/** The members of a funder asked that their call be approved. */
	CALL_APPROVAL_ASKED,

	/** What was asked was taken back before it was answered. */
	CALL_APPROVAL_TAKEN_BACK,

	/** The call of a funder was approved. */
	CALL_APPROVED,

	/** The call of a funder was returned with a reason. */
	CALL_RETURNED,

	/** A call was given to the members of a funder or a network, or taken back. */
	CALL_HANDED_OVER,

	/** A version of the common grid was begun. */
	GRID_BEGUN,

	/** A version of the common grid was given up before it was published. */
	GRID_GIVEN_UP,

	/** A version of the common grid was published. */
	GRID_PUBLISHED,

	/** A call was given another address. */
	CALL_MOVED,

	/** A call was archived. */
	CALL_ARCHIVED,

	/** An archived call was put back online. */
	CALL_RESTORED,

	/** A draft of a call was deleted. */
	CALL_DELETED;

	/** What those acts are on. */
	public enum On implements AuditObject.Kind {

		/** A call for projects. */
		CALL,

		/** The common grid, by its version. */
		GRID

	}

	/** Brings them to the log. */
	@Configuration(proxyBeanMethods = false)
	static class Told {

		@Bean
		@Order(2)
		AuditedActs writingAuditedActs() {
			return AuditedActs.of(CallAct.values(), On.values());
		}

	}

}
