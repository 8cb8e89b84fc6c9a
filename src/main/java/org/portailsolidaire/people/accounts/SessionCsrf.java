package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.platform.site.LocalPath;
import org.portailsolidaire.shared.PersonId;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token that forms of people who signed in carry. Drawn when the session opens, so
 * that no page writes it; signed with whose it is, so that a form sent after the session
 * has ended still tells whose it was.
 */
@Component
class SessionCsrf implements CsrfTokenRepository {

	/** The name of the hidden field. */
	static final String FIELD = "_csrf";

	private static final Pattern FOR_VISITORS = Pattern.compile(
			"/connexion|/connexion/(lien/.*|autre-lien|demonstration)|/inscription(/.*)?|/mot-de-passe(-oublie|/.*)|/partenaire/.*");

	private static final String HEADER = "X-CSRF-TOKEN";

	private static final String ATTRIBUTE = "csrf";

	private static final int BYTES = 16;

	private static final int UUID_LENGTH = 36;

	private static final int LONGEST = 400;

	private final Secrets secrets;

	SessionCsrf(Secrets secrets) {
		this.secrets = secrets;
	}

	/** Draws the token of a session. */
	void renew(HttpSession session, PersonId person) {
		String drawn = person.value() + "." + encoded(Secrets.random(BYTES));
		session.setAttribute(ATTRIBUTE, drawn + "." + encoded(this.secrets.sign(ATTRIBUTE + drawn)));
	}

	/**
	 * Whether posts of a request's session must carry the token: not those of forms made
	 * for visitors, which a second click or another tab sends after signing in. Where
	 * they come from is checked all the same.
	 */
	static boolean isExpected(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return request.getMethod().equals("POST") && session != null && session.getAttribute(ATTRIBUTE) != null
				&& !isForVisitors(LocalPath.asked(request));
	}

	/** Whether the forms of an address are made for visitors. */
	static boolean isForVisitors(String path) {
		return FOR_VISITORS.matcher(path).matches();
	}

	/** Whose form a request sends, whether or not their session is still there. */
	Optional<PersonId> owner(HttpServletRequest request) {
		String sent = sent(request);
		String token = (sent != null && sent.length() < LONGEST) ? unmasked(sent) : "";
		int end = token.lastIndexOf('.');
		if (end < UUID_LENGTH) {
			return Optional.empty();
		}
		String drawn = token.substring(0, end);
		boolean ours = MessageDigest.isEqual(bytes(token.substring(end + 1)), this.secrets.sign(ATTRIBUTE + drawn));
		return ours ? Optional.of(new PersonId(UUID.fromString(drawn.substring(0, UUID_LENGTH)))) : Optional.empty();
	}

	/** What a form holds; nothing when it makes no sense, or has too many fields. */
	private static @Nullable String sent(HttpServletRequest request) {
		try {
			return request.getParameter(FIELD);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	/**
	 * Each page shows the token in another way: random bytes, then the token mixed with
	 * them.
	 */
	private static String unmasked(String sent) {
		byte[] both = bytes(sent);
		byte[] token = Arrays.copyOfRange(both, both.length / 2, both.length);
		for (int i = 0; i < both.length / 2 && i < token.length; i++) {
			token[i] ^= both[i];
		}
		return new String(token, StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		try {
			return Base64.getUrlDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
