package org.portailsolidaire.people.accounts;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * People for the tests of all modules: made, and signed in without going through the
 * pages. Roles that follow from memberships are up to the tests of organisations.
 */
public final class TestPeople {

	private final ApplicationContext portal;

	public TestPeople(ApplicationContext portal) {
		this.portal = portal;
	}

	/** A person with roles of the whole portal. */
	public Person person(Role... roles) {
		People people = this.portal.getBean(People.class);
		Person person = people.confirmed("Fanta", "Diallo", UUID.randomUUID() + "@racines.example", Locale.FRENCH);
		List.of(roles).forEach((role) -> people.give(person.id(), role, null));
		return person;
	}

	/** A person with a password. */
	public Person person(String password) {
		Person person = person();
		this.portal.getBean(People.class)
			.changePassword(person.id(), this.portal.getBean(Passwords.class).hash(password, new Caller("test", null)));
		return person;
	}

	/** The cookie of a new session of a person, all steps done. */
	public Cookie session(PersonId person) {
		return new Cookie("session", open(person, this.portal.getBean(SessionRepository.class)));
	}

	private <S extends Session> String open(PersonId person, SessionRepository<S> repository) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		this.portal.getBean(Sessions.class).open(request, person, SignedIn.Means.LINK, true);
		S session = repository.createSession();
		request.getSession()
			.getAttributeNames()
			.asIterator()
			.forEachRemaining((name) -> session.setAttribute(name, request.getSession().getAttribute(name)));
		session.setMaxInactiveInterval(MapSession.DEFAULT_MAX_INACTIVE_INTERVAL);
		repository.save(session);
		return SessionIds.secret(session.getId());
	}

	/** The token that posts of a session carry, not mixed with anything. */
	public String token(Cookie session) {
		SessionRepository<?> repository = this.portal.getBean(SessionRepository.class);
		String token = repository.findById(SessionIds.of(session.getValue())).getAttribute("csrf");
		byte[] both = new byte[token.length() * 2];
		System.arraycopy(token.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, both, token.length(),
				token.length());
		return java.util.Base64.getUrlEncoder().encodeToString(both);
	}

	/** The path of the last link sent to an address. */
	public String link(String address) {
		return this.portal.getBean(JdbcClient.class)
			.sql("select link from message where lower(address) = lower(?) and link is not null order by created_at desc, id desc limit 1")
			.param(address)
			.query(String.class)
			.single()
			.replaceFirst("^https?://[^/]*", "");
	}

	/** Ends the sessions of a person, as time does. */
	public void endSessions(PersonId person) {
		this.portal.getBean(Sessions.class).endAll(person);
	}

	/** The code that a phone shows for a key that was typed in it. */
	public static String code(String typed, Instant now) {
		String bits = typed.replace(" ", "")
			.chars()
			.mapToObj((letter) -> Integer.toBinaryString(32 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter))
				.substring(1))
			.collect(Collectors.joining());
		byte[] secret = new BigInteger("1" + bits, 2).toByteArray();
		return Totp.code(Arrays.copyOfRange(secret, 1, secret.length), now);
	}

	/** The kinds of the messages sent to an address, the last first. */
	public List<String> messages(String address) {
		return this.portal.getBean(JdbcClient.class)
			.sql("select kind from message where lower(address) = lower(?) order by id desc")
			.param(address)
			.query(String.class)
			.list();
	}

}
