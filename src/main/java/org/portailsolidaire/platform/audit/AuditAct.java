package org.portailsolidaire.platform.audit;

/**
 * What the log tells of. A constant is never renamed: its name is in the log for ever.
 */
public enum AuditAct {

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

	/** A call was begun, from blank or from another. */
	CALL_BEGUN,

	/** The list of calls was taken away as a file. */
	CALLS_EXPORTED,

	/** Calls were imported from a file. */
	CALLS_IMPORTED,

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
	CALL_DELETED,

	/** A filed dossier was opened, with all that it says of people. */
	APPLICATION_OPENED,

	/** A document of a filed dossier was opened. */
	APPLICATION_DOCUMENT_OPENED,

	/** Holders were asked to put steps of a filed dossier right. */
	CHANGES_ASKED,

	/** Holders were given more time to put a dossier right. */
	CHANGES_EXTENDED,

	/** What was asked of a dossier was given up. */
	CHANGES_TAKEN_BACK,

	/** This log was read. */
	LOG_SEARCHED,

	/** This log was taken away as a file. */
	LOG_EXPORTED

}
