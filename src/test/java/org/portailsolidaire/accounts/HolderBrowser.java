package org.portailsolidaire.accounts;

import org.springframework.context.ApplicationContext;

/** A browser in which a person has signed in with a password. */
public final class HolderBrowser {

	private static final String PASSWORD = "un puits au village";

	private HolderBrowser() {
	}

	public static Browser of(Person person, int port, ApplicationContext portal) {
		portal.getBean(SignIn.class).change(person.id(), portal.getBean(Passwords.class).hash(PASSWORD));
		Browser browser = new Browser(port);
		browser.post("/connexion", "courriel", person.address(), "mot-de-passe", PASSWORD, "retour", "/aide");
		return browser;
	}

}
