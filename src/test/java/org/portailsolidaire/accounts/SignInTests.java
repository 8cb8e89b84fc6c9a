package org.portailsolidaire.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in on the real server, and what it changes. */
@PortalServerTest
class SignInTests {

	private static final String PASSWORD = "un puits au village";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	TestClock clock;

	private TestPeople people;

	private String address;

	private Browser browser;

	@BeforeEach
	void aPersonWithAPassword() {
		this.people = new TestPeople(this.portal);
		this.address = this.people.person(PASSWORD).address();
		this.browser = new Browser(this.port);
	}

	private Answer signIn(Browser by) {
		return by.post("/connexion", "courriel", this.address, "mot-de-passe", PASSWORD);
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
	void behindHttpsTheCookieIsBoundToTheHost() {
		Answer answer = RawHttp.post(this.port, "/connexion",
				"courriel=" + this.address + "&mot-de-passe=" + PASSWORD.replace(' ', '+'), "X-Forwarded-Proto: https",
				"X-Forwarded-For: 2001:db8:77::1");

		assertThat(answer.headers()).filteredOn((line) -> line.startsWith("set-cookie"))
			.singleElement()
			.asString()
			.startsWith("set-cookie: __Host-session=")
			.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Domain");
		assertThat(answer.header("strict-transport-security")).isPresent();
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
		assertThat(this.browser.cookies()).isEmpty();
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
	void aLinkOpensASessionOnceItsButtonIsPressed() {
		assertThat(this.browser.post("/connexion", "courriel", this.address, "par", "lien", "retour", "/aide")
			.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/envoye/lien"));
		String link = this.people.link(this.address);

		assertThat(this.browser.get(link).body()).contains(this.address, "Continuer");
		assertThat(this.browser.get(link).status()).isEqualTo(200);
		assertThat(this.browser.get(link).header("referrer-policy")).contains("no-referrer");
		assertThat(this.browser.get(link).header("cache-control")).contains("no-store");
		Answer opened = this.browser.post(link);
		assertThat(opened.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/aide"));
		assertThat(this.browser.get("/espace").status()).isEqualTo(200);

		Browser other = new Browser(this.port);
		assertThat(other.post(link).status()).isEqualTo(410);
		assertThat(other.get(link).body()).contains("ne marche plus");
		assertThat(other.cookies()).isEmpty();
	}

	@Test
	void aLinkThatCameTooLateIsReplacedInOnePress() {
		this.browser.post("/connexion", "courriel", this.address, "par", "lien", "retour", "/aide");
		String late = this.people.link(this.address);
		this.clock.advance(Duration.ofMinutes(15));
		Answer page = this.browser.get(late);

		assertThat(page.status()).isEqualTo(410);
		this.browser.post("/connexion/autre-lien", "jeton", Browser.hidden("jeton", page));
		String link = this.people.link(this.address);
		assertThat(link).isNotEqualTo(late);
		assertThat(this.browser.post(link).status()).isEqualTo(302);
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
	void aForgottenPasswordIsReplacedAndEndsTheSessions() {
		Browser elsewhere = new Browser(this.port);
		signIn(elsewhere);
		this.browser.post("/mot-de-passe-oublie", "courriel", this.address);
		String link = this.people.link(this.address);

		assertThat(this.browser.get(link).status()).isEqualTo(200);
		assertThat(this.browser.post(link, "nouveau", "court").status()).isEqualTo(422);
		assertThat(this.browser.post(link, "nouveau", "une école sous le baobab").status()).isEqualTo(302);
		assertThat(this.browser.get("/espace").status()).isEqualTo(200);
		assertThat(elsewhere.get("/espace").status()).isEqualTo(303);
		assertThat(signIn(new Browser(this.port)).status()).isEqualTo(422);
		assertThat(new Browser(this.port).post(link, "nouveau", "encore un autre chemin").status()).isEqualTo(410);
		assertThat(this.people.messages(this.address)).contains("comptes.mot-de-passe-change");
	}

	@Test
	void anAddressIsChangedOnceTheNewOneIsConfirmed() {
		signIn(this.browser);
		String moved = UUID.randomUUID() + "@ailleurs.example";
		this.browser.get("/espace/compte");
		assertThat(
				this.browser.post("/espace/compte/adresse", "courriel", moved, "mot-de-passe-adresse", "non").status())
			.isEqualTo(422);
		assertThat(this.browser.post("/espace/compte/adresse", "courriel", moved, "mot-de-passe-adresse", PASSWORD)
			.status()).isEqualTo(302);
		assertThat(this.browser.get("/espace").body()).contains(this.address);
		String link = this.people.link(moved);
		assertThat(new Browser(this.port).post(link).status()).isEqualTo(303);
		Browser other = HolderBrowser.of(this.people.person(), this.port, this.portal);
		assertThat(other.get(link).status()).isEqualTo(410);
		assertThat(other.post(link).status()).isEqualTo(410);
		this.browser.get(link);
		assertThat(this.browser.post(link).status()).isEqualTo(302);

		assertThat(this.browser.get("/espace").body()).contains(moved);
		assertThat(this.people.messages(this.address)).contains("comptes.adresse-changee");
		assertThat(this.browser.post(link).status()).isEqualTo(410);
	}

	@Test
	void ofTwoLinksToRegisterOneOpensTheAccount() {
		String mine = UUID.randomUUID() + "@neuve.example";
		Browser second = new Browser(this.port);
		this.browser.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", mine, "accord", "oui");
		String first = this.people.link(mine);
		second.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", mine, "accord", "oui");
		String unused = this.people.link(mine);

		assertThat(unused).isNotEqualTo(first);
		assertThat(this.browser.post(first).status()).isEqualTo(302);
		assertThat(second.post(unused).status()).isEqualTo(410);
		assertThat(second.get("/espace").status()).isEqualTo(303);
	}

	@Test
	void theKeyEnterSendsThePasswordThatWasTyped() {
		assertThat(this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "faux", "par", "touche")
			.status()).isEqualTo(422);
		assertThat(this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "", "par", "touche")
			.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/envoye/lien"));
	}

	@Test
	void whoeverRegistersConfirmsFirst() {
		String mine = UUID.randomUUID() + "@neuve.example";
		this.browser.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", mine, "accord", "oui");
		String link = this.people.link(mine);

		assertThat(this.browser.get(link).body()).contains(mine);
		assertThat(this.browser.post(link, "nouveau", "azertyuiopqs").status()).isEqualTo(422);
		assertThat(this.browser.post(link, "nouveau", "une pompe pour Kpalimé").status()).isEqualTo(302);
		assertThat(this.browser.get("/espace").body()).contains("Bonjour Awa");
		assertThat(new Browser(this.port).post(link).status()).isEqualTo(410);
		assertThat(new Browser(this.port).post("/connexion", "courriel", mine, "mot-de-passe", "une pompe pour Kpalimé")
			.status()).isEqualTo(302);
	}

	@Test
	void securityRunsForNoVisitor() {
		assertThat(this.browser.get("/connexion").body()).doesNotContain("_csrf");
		assertThat(this.browser.get("/appels").body()).doesNotContain("_csrf");
		signIn(this.browser);
		assertThat(this.browser.get("/appels").body()).contains("_csrf");
	}

	@Test
	void formsOfOtherSitesAreRefused() {
		for (String header : List.of("Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
				"Origin: https://exemple.org", "Origin: null")) {
			assertThat(RawHttp.post(this.port, "/connexion", "courriel=a", header).status()).as(header).isEqualTo(403);
			assertThat(RawHttp.post(this.port, "/affichage", "theme=clair", header).status()).as(header).isEqualTo(403);
		}
		assertThat(
				RawHttp.post(this.port, "/affichage", "theme=clair", "Origin: http://localhost:" + this.port).status())
			.isEqualTo(302);
	}

	@Test
	void pagesOfPeopleWhoSignedInAreTheirs() {
		Answer visitors = this.browser.get("/appels");
		signIn(this.browser);
		Answer theirs = this.browser.get("/appels");

		assertThat(theirs.header("etag")).isPresent().isNotEqualTo(visitors.header("etag"));
		assertThat(theirs.header("cache-control")).contains("private, no-cache");
		assertThat(visitors.header("cache-control")).contains("no-cache");
		assertThat(this.browser.get("/appels", "If-None-Match: " + visitors.header("etag").orElseThrow()).status())
			.isEqualTo(200);
		assertThat(this.browser.get("/appels", "If-None-Match: " + theirs.header("etag").orElseThrow()).status())
			.isEqualTo(304);
		assertThat(this.browser.get("/espace").header("cache-control")).contains("no-store");
		assertThat(this.browser.get("/aide").header("cache-control")).contains("no-store");
	}

	@Test
	void aPageCostsThreeStatementsMoreToThoseWhoSignedIn() {
		MockMvcTester mvc = this.portal.getBean(MockMvcTester.class);
		var session = this.people.session(this.people.person().id());
		mvc.get().uri("/aide").cookie(session).exchange();

		assertThat(Statements.sent(() -> assertThat(mvc.get().uri("/aide").cookie(session)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(3);
	}

}
