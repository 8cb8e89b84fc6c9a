package org.portailsolidaire.accounts;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;

/** Opens, completes and ends sessions. */
@Component
class Sessions {

	private final Clock clock;

	Sessions(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Opens a session for a person, under a new identifier, after ending the one there
	 * was.
	 */
	void open(HttpServletRequest request, PersonId person, SignedIn.Means means, boolean codeGiven) {
		end(request);
		HttpSession session = request.getSession(true);
		new SignedIn(person, this.clock.instant(), means, codeGiven).keepIn(session);
		SessionCsrf.renew(session);
	}

	/** Ends the session of a request, if there is one. */
	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
