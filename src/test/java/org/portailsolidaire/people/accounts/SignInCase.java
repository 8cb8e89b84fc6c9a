package org.portailsolidaire.people.accounts;

import org.junit.jupiter.api.BeforeEach;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A person with a password, and their browser, on the real server. */
@PortalServerTest
abstract class SignInCase {

	static final String PASSWORD = "un puits au village";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	TestClock clock;

	TestPeople people;

	String address;

	Browser browser;

	@BeforeEach
	void aPersonWithAPassword() {
		this.people = new TestPeople(this.portal);
		this.address = this.people.person(PASSWORD).address();
		this.browser = new Browser(this.port);
	}

	Answer signIn(Browser by) {
		return by.post("/connexion", "courriel", this.address, "mot-de-passe", PASSWORD);
	}

}
