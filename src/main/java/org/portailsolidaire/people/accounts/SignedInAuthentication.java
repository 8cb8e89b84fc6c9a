package org.portailsolidaire.people.accounts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person and their session, for Spring Security; authenticated once no step is missing.
 */
final class SignedInAuthentication extends AbstractAuthenticationToken {

	private final transient SigningIn signingIn;

	SignedInAuthentication(SigningIn signingIn) {
		super(List.of());
		this.signingIn = signingIn;
		setAuthenticated(signingIn.step() == Account.Step.DONE);
	}

	SigningIn signingIn() {
		return this.signingIn;
	}

	@Override
	public Object getPrincipal() {
		return this.signingIn.actor();
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public String getName() {
		return this.signingIn.actor().id().value().toString();
	}

}
