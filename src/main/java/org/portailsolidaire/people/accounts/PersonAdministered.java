package org.portailsolidaire.people.accounts;

import org.portailsolidaire.shared.PersonId;

/**
 * Administrators did something with an account.
 *
 * @param detail the role, the reason, or how many sessions
 */
public record PersonAdministered(PersonId person, Act act, String detail, PersonId by) {

	/** What they did. */
	public enum Act {

		/** Gave a role of the whole portal. */
		ROLE_GIVEN,

		/** Took a role of the whole portal away. */
		ROLE_TAKEN,

		/** Forgot the phone that gives codes. */
		CODE_FORGOTTEN,

		/** Ended the sessions. */
		SESSIONS_ENDED,

		/** Kept the person from signing in. */
		SUSPENDED,

		/** Let the person sign in again. */
		REINSTATED

	}

}
