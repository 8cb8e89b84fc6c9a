package org.portailsolidaire.people.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens, completes, lists and ends sessions. */
@Component
class Sessions {

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final SessionCsrf csrf;

	private final KnownDevices devices;

	private final Clock clock;

	Sessions(JdbcClient jdbc, Accounts accounts, SessionCsrf csrf, KnownDevices devices, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.csrf = csrf;
		this.devices = devices;
		this.clock = clock;
	}

	/**
	 * A session of a person, as their account page shows it.
	 *
	 * @param id the identifier of the row, which opens nothing
	 */
	public record Open(String id, boolean current, Instant since, Instant lastSeen, String browser) {
	}

	/**
	 * Opens a session for a person, under a new identifier, after ending the one there
	 * was.
	 */
	void open(HttpServletRequest request, PersonId person, SignedIn.Means means, boolean codeGiven) {
		end(request);
		HttpSession session = request.getSession(true);
		new SignedIn(person, this.clock.instant(), means, codeGiven).keepIn(session);
		session.setAttribute(Devices.ATTRIBUTE, Devices.of(request.getHeader(HttpHeaders.USER_AGENT)));
		this.csrf.renew(session, person);
	}

	/**
	 * Opens a session for a person who has proved who they are.
	 * @param back where they were going
	 * @return where they go now: there, or to the step that is missing
	 */
	String arrive(HttpServletRequest request, HttpServletResponse response, PersonId person, SignedIn.Means means,
			String back) {
		open(request, person, means, false);
		Optional<Account> account = this.accounts.find(person);
		if (account.filter((found) -> found.step(false) != Account.Step.DONE).isPresent()) {
			return "/connexion/code?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
		}
		account.ifPresent((found) -> this.devices.remember(request, response, found.actor().address()));
		return back;
	}

	/** Whether the session of a request is of a person, all steps done or not. */
	static boolean isOf(HttpServletRequest request, PersonId person) {
		SignedIn signedIn = SignedIn.of(request.getSession(false));
		return signedIn != null && signedIn.person().equals(person);
	}

	/** Notes that a code was given, under a new identifier. */
	void complete(HttpServletRequest request, HttpServletResponse response, Actor actor) {
		SignedIn before = SignedIn.of(request.getSession(false));
		if (before != null) {
			request.changeSessionId();
			new SignedIn(before.person(), before.since(), before.means(), true).keepIn(request.getSession());
			this.devices.remember(request, response, actor.address());
		}
	}

	/** Ends the session of a request, if there is one. */
	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	/** The sessions of a person, the last seen first. */
	List<Open> of(PersonId person, String current) {
		return this.jdbc.sql("""
				select s.primary_id as id, s.session_id = :current as current, s.creation_time, s.last_access_time,
					coalesce(convert_from(a.attribute_bytes, 'UTF8'), '') as browser
				from spring_session s left join spring_session_attributes a
					on a.session_primary_id = s.primary_id and a.attribute_name = :browser
				where s.principal_name = :person and s.expiry_time > :now
				order by s.last_access_time desc
				""")
			.param("current", current)
			.param("browser", Devices.ATTRIBUTE)
			.param("person", person.value().toString())
			.param("now", System.currentTimeMillis())
			.query((row, number) -> new Open(row.getString("id"), row.getBoolean("current"),
					Instant.ofEpochMilli(row.getLong("creation_time")),
					Instant.ofEpochMilli(row.getLong("last_access_time")), row.getString("browser")))
			.list();
	}

	/** Ends the sessions of a person but one. */
	void endOthers(PersonId person, String current) {
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(person.value().toString(), current)
			.update();
	}

	/** Ends the sessions of a person. */
	int endAll(PersonId person) {
		return this.jdbc.sql("delete from spring_session where principal_name = ?")
			.param(person.value().toString())
			.update();
	}

}
