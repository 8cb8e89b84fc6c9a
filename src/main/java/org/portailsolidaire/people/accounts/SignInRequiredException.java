package org.portailsolidaire.people.accounts;

import org.jspecify.annotations.Nullable;

/** A page that asks to sign in, or to finish signing in. */
final class SignInRequiredException extends RuntimeException {

	private final transient Account.@Nullable Step missing;

	SignInRequiredException(Account.@Nullable Step missing) {
		super("Sign in first");
		this.missing = missing;
	}

	/** The page that leads there. */
	String page() {
		return (this.missing == null) ? "/connexion" : switch (this.missing) {
			case CODE -> "/connexion/code";
			case NEW_CODE -> "/connexion/nouveau-code";
			case DONE -> throw new IllegalStateException("Nothing is missing");
		};
	}

}
