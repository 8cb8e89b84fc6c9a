package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The links that people receive by e-mail. */
class AccountLinksTests extends SignInCase {

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
		Answer again = this.browser.post(link);
		assertThat(this.browser.follow(again).body()).contains("Votre compte a pris cette adresse.");
		assertThat(this.browser.follow(this.browser.get(link)).body()).contains("Votre compte a pris cette adresse.");
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
	void whoRegistersIsLedWhereTheyWereGoing() {
		assertThat(this.browser.get("/connexion?retour=%2Finvitations%2Fabc").body())
			.contains("/inscription?retour=/invitations/abc");
		assertThat(this.browser.get("/inscription?retour=%2Finvitations%2Fabc").body())
			.contains("value=\"/invitations/abc\"");
		for (String back : List.of("/invitations/abc", "//ailleurs.example", "https://ailleurs.example")) {
			String mine = UUID.randomUUID() + "@neuve.example";
			this.browser.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", mine, "accord", "oui",
					"retour", back);
			assertThat(this.browser.post(this.people.link(mine)).header("location"))
				.hasValueSatisfying((to) -> assertThat(to).isEqualTo(back.startsWith("/i") ? back : "/espace"));
			this.browser.cookies().clear();
		}
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

}
