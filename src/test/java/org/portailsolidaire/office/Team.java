package org.portailsolidaire.office;

import java.net.URI;
import java.util.Arrays;

import jakarta.servlet.http.Cookie;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Someone of the team at work: what they open and send. */
class Team {

	final Person person;

	private final MockMvcTester mvc;

	private final Cookie session;

	private final String token;

	Team(ApplicationContext portal, Role... roles) {
		this(portal, new TestPeople(portal).person(roles));
	}

	Team(ApplicationContext portal, Person person) {
		TestPeople people = new TestPeople(portal);
		this.mvc = portal.getBean(MockMvcTester.class);
		this.person = person;
		this.session = people.session(this.person.id());
		this.token = people.token(this.session);
	}

	MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(this.session).exchange();
	}

	/** Posts names and values in turn; a name may come several times. */
	MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(URI.create(path)).cookie(this.session).param("_csrf", this.token);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/** Posts without the token of the session. */
	MvcTestResult postForged(String path) {
		return this.mvc.post().uri(path).cookie(this.session).exchange();
	}

	static String location(MvcTestResult answer) {
		String location = answer.getResponse().getHeader("Location");
		return (location != null) ? location : "none: " + answer.getResponse().getStatus();
	}

	static String[] and(String[] fields, String... more) {
		String[] all = Arrays.copyOf(fields, fields.length + more.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return all;
	}

}
