package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.people.accounts.Token.Kind;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A link pressed twice, or opened by a program, is no dead end. */
class UsedLinksTests extends SignInCase {

	private static final String[] NEW_PASSWORD = { "nouveau", "une école sous le baobab" };

	private String moved;

	/** A link of a kind, asked for in this browser. */
	private String link(Kind kind) {
		return switch (kind) {
			case SIGN_IN -> {
				this.browser.post("/connexion", "courriel", this.address, "par", "lien", "retour", "/aide");
				yield this.people.link(this.address);
			}
			case PASSWORD -> {
				this.browser.post("/mot-de-passe-oublie", "courriel", this.address);
				yield this.people.link(this.address);
			}
			case REGISTRATION -> {
				this.address = UUID.randomUUID() + "@neuve.example";
				this.browser.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", this.address, "accord",
						"oui");
				yield this.people.link(this.address);
			}
			case ADDRESS -> {
				signIn(this.browser);
				this.browser.get("/espace/compte");
				this.moved = UUID.randomUUID() + "@ailleurs.example";
				this.browser.post("/espace/compte/adresse", "courriel", this.moved, "mot-de-passe-adresse", PASSWORD);
				yield this.people.link(this.moved);
			}
		};
	}

	private static String place(Kind kind) {
		return switch (kind) {
			case SIGN_IN -> "/aide";
			case PASSWORD, REGISTRATION -> "/espace";
			case ADDRESS -> "/espace/compte?fait=nouvelle-adresse";
		};
	}

	private static String to(Answer answer) {
		return answer.header("location").orElse("none: " + answer.status()).replaceFirst("^https?://[^/]*", "");
	}

	@ParameterizedTest
	@EnumSource
	void programsThatOpenItUseNothingUp(Kind kind) {
		String link = link(kind);
		for (String method : List.of("GET", "HEAD", "OPTIONS", "GET", "HEAD")) {
			Answer answer = RawHttp.send(this.port, method, link, "", "User-Agent: scanner");
			assertThat(answer.status()).as(method).isIn(200, 303);
			assertThat(answer.headers()).as(method).noneMatch((line) -> line.startsWith("set-cookie"));
			this.browser.get(link);
		}

		assertThat(to(this.browser.post(link, NEW_PASSWORD))).isEqualTo(place(kind));
	}

	@ParameterizedTest
	@EnumSource
	void aSecondClickLeadsWhereTheFirstDoes(Kind kind) {
		String link = link(kind);
		this.browser.get(link);
		this.browser.post(link, NEW_PASSWORD);
		this.clock.advance(Duration.ofMinutes(5));

		assertThat(to(this.browser.post(link, NEW_PASSWORD))).isEqualTo(place(kind));
		Answer page = this.browser.get(link);
		if (kind == Kind.ADDRESS) {
			assertThat(to(page)).isEqualTo(place(kind));
		}
		else {
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).contains("Vous êtes déjà connecté", "href=\"" + place(kind) + "\"");
		}
	}

	/** The answer to the first click is given up by the browser, its cookies with it. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS")
	void aDoubleClickSignsInThoughItsFirstAnswerIsLost(Kind kind) throws Exception {
		String link = link(kind);
		this.browser.get(link);
		List<Answer> answers = atOnce(() -> RawHttp.post(this.port, link, "nouveau=une+%C3%A9cole+sous+le+baobab"));

		assertThat(answers).allSatisfy((answer) -> {
			assertThat(to(answer)).isEqualTo(place(kind));
			assertThat(answer.headers()).anyMatch((line) -> line.startsWith("set-cookie: session="));
		});
		assertThat(this.people.messages(this.address)).filteredOn("comptes.mot-de-passe-change"::equals)
			.hasSize((kind == Kind.PASSWORD) ? 1 : 0);
	}

	@Test
	void anAddressThatIsConfirmedTwiceAtOnceIsChangedOnce() throws Exception {
		String link = link(Kind.ADDRESS);
		String token = Browser.hidden("_csrf", this.browser.get(link));
		String cookie = "Cookie: session=" + this.browser.cookies().get("session");
		List<Answer> answers = atOnce(() -> RawHttp.post(this.port, link, "_csrf=" + token, cookie));

		assertThat(answers).allSatisfy((answer) -> assertThat(to(answer)).isEqualTo(place(Kind.ADDRESS)));
		assertThat(this.people.messages(this.address)).containsOnlyOnce("comptes.adresse-changee");
	}

	private static List<Answer> atOnce(Callable<Answer> act) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Callable<Answer> together = () -> {
				barrier.await();
				return act.call();
			};
			Future<Answer> one = threads.submit(together);
			Future<Answer> other = threads.submit(together);
			return List.of(one.get(), other.get());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS")
	void elsewhereAUsedLinkOpensNothingAndIsReplacedInOnePress(Kind kind) {
		String link = link(kind);
		this.browser.post(link, NEW_PASSWORD);
		Browser elsewhere = new Browser(this.port);
		assertThat(elsewhere.post(link, NEW_PASSWORD).status()).isEqualTo(410);
		Answer page = elsewhere.get(link);
		assertThat(page.status()).isEqualTo(410);
		assertThat(elsewhere.cookies()).isEmpty();

		assertThat(to(elsewhere.post("/connexion/autre-lien", "jeton", Browser.hidden("jeton", page))))
			.isEqualTo("/envoye/lien");
		String fresh = this.people.link(this.address);
		assertThat(fresh).isNotEqualTo(link).startsWith(((kind == Kind.PASSWORD) ? kind : Kind.SIGN_IN).path());
		assertThat(elsewhere.post(fresh, NEW_PASSWORD).status()).isEqualTo(302);
		assertThat(elsewhere.get("/espace").status()).isEqualTo(200);
	}

	@Test
	void aLinkOfNobodyOffersNothingToSend() {
		Answer page = this.browser.get("/connexion/lien/inconnu");

		assertThat(page.status()).isEqualTo(410);
		assertThat(page.body()).contains("Se connecter").doesNotContain("name=\"jeton\"");
	}

	@Test
	void aMinuteLaterOrOnceSignedOutNoClickIsTheSecond() {
		String link = link(Kind.SIGN_IN);
		this.browser.post(link);
		this.browser.cookies().clear();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.browser.post(link).status()).isEqualTo(410);

		String other = link(Kind.SIGN_IN);
		this.browser.post(other);
		this.browser.get("/espace");
		this.browser.post("/deconnexion");
		assertThat(this.browser.post(other).status()).isEqualTo(410);
	}

	@Test
	void aLinkToRegisterWhoseAddressHasAnAccountSaysSo() {
		String first = link(Kind.REGISTRATION);
		new Browser(this.port).post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", this.address, "accord",
				"oui");
		String second = this.people.link(this.address);
		this.browser.post(first);

		Answer page = new Browser(this.port).get(second);
		assertThat(page.status()).isEqualTo(410);
		assertThat(page.body()).contains("Votre compte est déjà ouvert", "name=\"jeton\"");
	}

	@Test
	void theMailThatSaysYouHaveAnAccountOpensIt() {
		Browser other = new Browser(this.port);
		other.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", this.address, "accord", "oui");
		assertThat(this.people.messages(this.address)).containsExactly("comptes.deja");
		String link = this.people.link(this.address);

		assertThat(other.get(link).body()).contains(this.address, "Continuer");
		assertThat(to(other.post(link))).isEqualTo("/espace");
		assertThat(other.get("/espace").body()).contains("Bonjour Fanta");
	}

	@Test
	void anAccountDeletedTwiceIsDeletedOnceAndSaysSo() throws Exception {
		signIn(this.browser);
		String token = Browser.hidden("_csrf", this.browser.get("/espace/compte/suppression"));
		String cookie = "Cookie: session=" + this.browser.cookies().get("session");
		String form = "_csrf=" + token + "&courriel=" + this.address + "&mot-de-passe-depart="
				+ PASSWORD.replace(' ', '+');
		List<Answer> answers = atOnce(() -> RawHttp.post(this.port, "/espace/compte/suppression", form, cookie));

		assertThat(answers).allSatisfy((answer) -> assertThat(to(answer)).isEqualTo("/compte-supprime"));
		Answer later = RawHttp.post(this.port, "/espace/compte/suppression", form, cookie);
		assertThat(to(later)).isEqualTo("/compte-supprime");
		assertThat(to(RawHttp.post(this.port, "/espace/compte/identite", "_csrf=" + token)))
			.isEqualTo("/compte-supprime");
		assertThat(this.browser.get("/compte-supprime").body()).contains("Votre compte est supprimé");
		assertThat(to(RawHttp.post(this.port, "/espace/compte/suppression", "courriel=" + this.address)))
			.startsWith("/connexion");
	}

}
