package org.portailsolidaire.people.accounts;

import org.portailsolidaire.shared.Actor;

/**
 * A person and what their session knows, before or after all steps are done; an argument
 * of this module's own handlers.
 */
record SigningIn(Account account, SignedIn session) {

	Actor actor() {
		return this.account.actor();
	}

	Account.Step step() {
		return this.account.step(this.session.codeGiven());
	}

}
