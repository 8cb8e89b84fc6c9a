package org.portailsolidaire.people.accounts;

import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Makes Spring Security's context from what a session knows. Nothing of it is written
 * back: sessions change by {@link Sessions} only.
 */
@Component
class SessionContexts implements SecurityContextRepository {

	private final Accounts accounts;

	private final Clock clock;

	private final Duration longest;

	SessionContexts(Accounts accounts, Clock clock, @Value("${portail.session.longest}") Duration longest) {
		this.accounts = accounts;
		this.clock = clock;
		this.longest = longest;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return load(holder.getRequest());
	}

	@Override
	public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
			HttpServletRequest request) {
		SecurityContext context = load(request);
		return new LoadedContext(context);
	}

	private SecurityContext load(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		SignedInAuthentication found = authentication(session);
		if (found == null && session != null) {
			session.invalidate();
		}
		return (found != null) ? new SecurityContextImpl(found) : new SecurityContextImpl();
	}

	private @Nullable SignedInAuthentication authentication(@Nullable HttpSession session) {
		SignedIn signedIn = SignedIn.of(session);
		if (signedIn == null || !this.clock.instant().isBefore(signedIn.since().plus(this.longest))) {
			return null;
		}
		return this.accounts.find(signedIn.person())
			.map((account) -> new SignedInAuthentication(new SigningIn(account, signedIn)))
			.orElse(null);
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return SignedIn.of(request.getSession(false)) != null;
	}

	private record LoadedContext(
			SecurityContext context) implements org.springframework.security.core.context.DeferredSecurityContext {

		@Override
		public SecurityContext get() {
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			return this.context.getAuthentication() == null;
		}

	}

}
