package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTests extends SignInCase {

	@Test
	void aPasswordOpensASession() {
		Answer answer = this.browser.post("/connexion", "courriel", this.address.toUpperCase(Locale.ROOT),
				"mot-de-passe", PASSWORD, "retour", "/aide");

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/aide"));
		assertThat(answer.headers()).filteredOn((line) -> line.startsWith("set-cookie: session="))
			.singleElement()
			.asString()
			.contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Max-Age", "Domain");
		assertThat(this.browser.get("/espace").body()).contains("Bonjour Fanta", "Se déconnecter");
		assertThat(this.browser.get("/aide").body()).contains("Fanta Diallo");
	}

	@Test
	void aVisitorIsSentToSignInAndBack() {
		Answer answer = this.browser.get("/espace?x=1");

		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/connexion?retour=%2Fespace%3Fx%3D1"));
		assertThat(this.browser.get("/en/espace").header("location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/en/connexion?retour=%2Fespace"));
	}

	@Test
	void signingOutEndsTheSession() {
		signIn(this.browser);
		String session = this.browser.cookies().get("session");
		this.browser.get("/espace");

		assertThat(this.browser.postBare("/deconnexion").status()).isEqualTo(403);
		this.browser.get("/espace");
		assertThat(this.browser.post("/deconnexion").status()).isEqualTo(302);
		assertThat(this.browser.cookies()).doesNotContainKey("session");
		this.browser.cookies().put("session", session);
		assertThat(this.browser.get("/espace").status()).isEqualTo(303);
	}

	@Test
	void aWrongPasswordKeepsTheAddressTyped() {
		Answer answer = this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "un autre <b>");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("ne convient pas", this.address, "href=\"#courriel\"")
			.doesNotContain("un autre");
		assertThat(this.browser.cookies()).isEmpty();
	}

	@Test
	void nothingTellsWhetherAnAddressIsKnown() {
		String unknown = UUID.randomUUID() + "@inconnue.example";
		for (String path : List.of("/connexion", "/mot-de-passe-oublie", "/inscription")) {
			List<Answer> answers = Stream.of(this.address, unknown)
				.map((one) -> new Browser(this.port).post(path, "courriel", one, "par", "lien", "prenom", "Awa", "nom",
						"Sow", "accord", "oui"))
				.toList();
			assertThat(answers.get(0).status()).as(path).isEqualTo(302).isEqualTo(answers.get(1).status());
			assertThat(answers.get(0).header("location")).as(path).isEqualTo(answers.get(1).header("location"));
			assertThat(answers.get(0).headers().stream().filter((line) -> !line.startsWith("date")).toList())
				.isEqualTo(answers.get(1).headers().stream().filter((line) -> !line.startsWith("date")).toList());
		}
		List<String> bodies = Stream.of(this.address, unknown)
			.map((one) -> new Browser(this.port).post("/connexion", "courriel", one, "mot-de-passe", "faux, bien sûr")
				.body()
				.replace(one, "…"))
			.toList();
		assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
		assertThat(this.people.messages(unknown)).containsExactly("comptes.confirmer", "comptes.inconnu",
				"comptes.inconnu");
		assertThat(this.people.messages(this.address)).containsExactly("comptes.deja", "comptes.mot-de-passe",
				"comptes.lien");
	}

	@Test
	void anUnknownAddressTakesAsLong() {
		String unknown = UUID.randomUUID() + "@inconnue.example";
		signIn(new Browser(this.port));
		long known = median(this.address);
		long none = median(unknown);

		assertThat((double) none).isBetween(known * 0.5, known * 2.0);
	}

	private long median(String one) {
		return LongStream.range(0, 7).map((turn) -> {
			long start = System.nanoTime();
			new Browser(this.port).post("/connexion", "courriel", one, "mot-de-passe", "faux, bien sûr");
			return System.nanoTime() - start;
		}).sorted().skip(3).findFirst().orElseThrow();
	}

	@Test
	void theKeyEnterSendsThePasswordThatWasTyped() {
		assertThat(this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "faux", "par", "touche")
			.status()).isEqualTo(422);
		assertThat(this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "", "par", "touche")
			.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/envoye/lien"));
	}

}
