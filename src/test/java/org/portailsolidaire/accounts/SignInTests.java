package org.portailsolidaire.accounts;

import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with a password on the real server. */
@PortalServerTest
class SignInTests {

	private static final String PASSWORD = "un puits au village";

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	SignIn signIn;

	private String address;

	private Browser browser;

	@BeforeEach
	void aPersonWithAPassword() {
		this.address = UUID.randomUUID() + "@racines.example";
		Person person = this.people.confirmed("Fanta", "Diallo", this.address, Locale.FRENCH);
		this.signIn.change(person.id(), this.passwords.hash(PASSWORD));
		this.browser = new Browser(this.port);
	}

	@Test
	void aPasswordOpensASession() {
		Answer answer = this.browser.post("/connexion", "courriel", this.address.toUpperCase(Locale.ROOT),
				"mot-de-passe", PASSWORD, "retour", "/aide");

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/aide"));
		assertThat(answer.headers()).filteredOn((line) -> line.startsWith("set-cookie"))
			.singleElement()
			.asString()
			.startsWith("set-cookie: session=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Max-Age", "Domain");
		assertThat(this.browser.get("/espace").body()).contains("Bonjour Fanta", "Se déconnecter");
		assertThat(this.browser.get("/aide").body()).contains("Fanta Diallo");
	}

	@Test
	void aVisitorIsSentToSignInAndBack() {
		Answer answer = this.browser.get("/espace?x=1");

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/connexion?retour=%2Fespace%3Fx%3D1"));
		assertThat(this.browser.get("/en/espace").header("location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/en/connexion?retour=%2Fespace"));
	}

	@Test
	void signingOutEndsTheSession() {
		this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", PASSWORD);
		String session = this.browser.cookies().get("session");
		this.browser.get("/espace");

		assertThat(this.browser.postBare("/deconnexion").status()).isEqualTo(403);
		this.browser.get("/espace");
		assertThat(this.browser.post("/deconnexion").status()).isEqualTo(302);
		assertThat(this.browser.cookies()).isEmpty();
		this.browser.cookies().put("session", session);
		assertThat(this.browser.get("/espace").status()).isEqualTo(302);
	}

	@Test
	void aWrongPasswordKeepsTheAddressTyped() {
		Answer answer = this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "un autre <b>");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("ne convient pas", this.address, "href=\"#courriel\"")
			.doesNotContain("un autre");
		assertThat(this.browser.cookies()).isEmpty();
	}

}
