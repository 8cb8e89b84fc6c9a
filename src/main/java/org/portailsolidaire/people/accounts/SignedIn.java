package org.portailsolidaire.people.accounts;

import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session knows, as short texts: who signed in, when, how, and whether a code was
 * given.
 */
record SignedIn(PersonId person, Instant since, Means means, boolean codeGiven) {

	private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private static final String SINCE = "since";

	private static final String MEANS = "means";

	private static final String CODE = "code";

	/** How a person proved who they are, before any code. */
	enum Means {

		/** With a link sent to their address. */
		LINK,

		/** With their password. */
		PASSWORD,

		/** As a made-up person of the demo world. */
		DEMO

	}

	/** What a session knows; null when nobody signed in. */
	static @Nullable SignedIn of(@Nullable HttpSession session) {
		if (session == null || !(session.getAttribute(PERSON) instanceof String person)
				|| !(session.getAttribute(SINCE) instanceof String since)
				|| !(session.getAttribute(MEANS) instanceof String means)) {
			return null;
		}
		return new SignedIn(new PersonId(UUID.fromString(person)), Instant.ofEpochSecond(Long.parseLong(since)),
				Means.valueOf(means), session.getAttribute(CODE) != null);
	}

	void keepIn(HttpSession session) {
		session.setAttribute(PERSON, this.person.value().toString());
		session.setAttribute(SINCE, Long.toString(this.since.getEpochSecond()));
		session.setAttribute(MEANS, this.means.name());
		if (this.codeGiven) {
			session.setAttribute(CODE, "1");
		}
	}

}
