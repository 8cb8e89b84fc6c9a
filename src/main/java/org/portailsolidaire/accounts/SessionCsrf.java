package org.portailsolidaire.accounts;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that forms of people who signed in carry: drawn when the session opens, so
 * that no page writes it.
 */
final class SessionCsrf implements CsrfTokenRepository {

	/** The name of the hidden field. */
	static final String FIELD = "_csrf";

	private static final String HEADER = "X-CSRF-TOKEN";

	private static final String ATTRIBUTE = "csrf";

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static void renew(HttpSession session) {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		session.setAttribute(ATTRIBUTE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** Whether posts of a request's session must carry the token. */
	static boolean isExpected(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return request.getMethod().equals("POST") && session != null && session.getAttribute(ATTRIBUTE) != null;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return new DefaultCsrfToken(HEADER, FIELD, "absent");
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ATTRIBUTE) instanceof String token)
				? new DefaultCsrfToken(HEADER, FIELD, token) : null;
	}

}
