package org.portailsolidaire.people.accounts;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

/**
 * A person as a session finds them: with the roles of this moment, and whether a phone
 * gives them codes.
 */
record Account(Actor actor, boolean hasCode) {

	/** What is missing before the person may act. */
	enum Step {

		/** The code of their phone. */
		CODE,

		/** A phone that gives codes, which one of their roles requires. */
		NEW_CODE,

		/** Nothing. */
		DONE

	}

	/** What is missing in a session, which may have seen a code. */
	Step step(boolean codeGiven) {
		if (codeGiven) {
			return Step.DONE;
		}
		if (this.hasCode) {
			return Step.CODE;
		}
		return this.actor.roles().stream().anyMatch(Role::needsCode) ? Step.NEW_CODE : Step.DONE;
	}

}
