package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.server.DatabaseAway;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The one cookie of people who sign in. {@code __Host-} binds it to this host and to
 * https. On plain http, on the machine itself only, it is named {@code session}: not
 * every browser takes a secure cookie there.
 */
@Component
class SessionCookie implements CookieSerializer {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	/** The name of a cookie that only this site sets and reads. */
	static String named(String name, HttpServletRequest request) {
		return isBare(request) ? name : "__Host-" + name;
	}

	/**
	 * A cookie that scripts do not see and that other sites do not make browsers send.
	 */
	static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
		return ResponseCookie.from(named(name, request), value)
			.path("/")
			.secure(!isBare(request))
			.httpOnly(true)
			.sameSite("Lax");
	}

	/** The value of such a cookie. */
	static @Nullable String value(String name, HttpServletRequest request) {
		Cookie @Nullable [] cookies = request.getCookies();
		if (cookies != null) {
			String named = named(name, request);
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(named)) {
					return cookie.getValue();
				}
			}
		}
		return null;
	}

	private static boolean isBare(HttpServletRequest request) {
		return !request.isSecure() && THIS_MACHINE.contains(request.getServerName());
	}

	/** Whether a request says that it belongs to a session. */
	static boolean isIn(HttpServletRequest request) {
		return !DatabaseAway.isNoted(request) && value("session", request) != null;
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		String session = value.getCookieValue();
		ResponseCookie cookie = (session.isEmpty() ? cookie("session", "", value.getRequest()).maxAge(0)
				: cookie("session", SessionIds.secret(session), value.getRequest()))
			.build();
		value.getResponse().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		String value = DatabaseAway.isNoted(request) ? null : value("session", request);
		return (value != null && isSecret(value)) ? List.of(SessionIds.of(value)) : List.of();
	}

	private static boolean isSecret(String value) {
		try {
			return UUID.fromString(value).toString().equals(value);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
