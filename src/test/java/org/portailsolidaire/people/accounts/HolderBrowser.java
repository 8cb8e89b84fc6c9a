package org.portailsolidaire.people.accounts;

import org.springframework.context.ApplicationContext;

/** A browser in which a person is signed in. */
public final class HolderBrowser {

	private HolderBrowser() {
	}

	public static Browser of(Person person, int port, ApplicationContext portal) {
		Browser browser = new Browser(port);
		browser.cookies().put("session", new TestPeople(portal).session(person.id()).getValue());
		return browser;
	}

}
