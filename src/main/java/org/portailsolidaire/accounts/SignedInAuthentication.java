package org.portailsolidaire.accounts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person and their session, for Spring Security; authenticated once no step is missing.
 */
final class SignedInAuthentication extends AbstractAuthenticationToken {

	private final transient Account account;

	private final transient SignedIn session;

	SignedInAuthentication(Account account, SignedIn session) {
		super(List.of());
		this.account = account;
		this.session = session;
		setAuthenticated(step() == Account.Step.DONE);
	}

	Account account() {
		return this.account;
	}

	SignedIn session() {
		return this.session;
	}

	Account.Step step() {
		return this.account.step(this.session.codeGiven());
	}

	@Override
	public Object getPrincipal() {
		return this.account.actor();
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public String getName() {
		return this.account.actor().id().value().toString();
	}

}
