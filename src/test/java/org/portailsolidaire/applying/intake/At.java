package org.portailsolidaire.applying.intake;

import java.net.URI;

import jakarta.servlet.http.Cookie;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Someone signed in: what they open and send. */
class At {

	private final MockMvcTester mvc;

	private final Cookie session;

	private final String token;

	At(ApplicationContext portal, Person person) {
		TestPeople people = new TestPeople(portal);
		this.mvc = portal.getBean(MockMvcTester.class);
		this.session = people.session(person.id());
		this.token = people.token(this.session);
	}

	MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(this.session).exchange();
	}

	/** Posts names and values in turn. */
	MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(URI.create(path)).cookie(this.session).param("_csrf", this.token);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	static String location(MvcTestResult answer) {
		String location = answer.getResponse().getHeader("Location");
		return (location != null) ? location : "none: " + answer.getResponse().getStatus();
	}

}
