package org.portailsolidaire.people.memberships;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Attempts;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who joins, who is invited and who leaves. */
class MemberPagesTests extends SpacePagesCase {

	@Test
	void aSecondRegistrationIsOfferedToJoinAndLearnsNothing() {
		String rna = "W" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").concat("000000000").substring(0, 9);
		this.browser.get("/espace/associations/nouvelle");
		Answer first = this.browser.post("/espace/associations", "nom", "Racines secrètes", "loi", "LAW_1901", "rna",
				rna);
		assertThat(first.status()).isEqualTo(302);
		Actor paul = this.world.person("Paul");
		Browser other = signedIn(paul);
		other.get("/espace/associations/nouvelle");
		Answer second = other.post("/espace/associations", "nom", "Les mêmes", "loi", "LAW_1901", "rna",
				rna.toLowerCase(Locale.ROOT));

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.body()).contains("déjà sur le portail").doesNotContain("Racines secrètes", "Fanta");
		Answer asked = other.post("/espace/associations/demandes", "rna", rna, "siren", "");
		assertThat(other.follow(asked).body()).contains("Votre demande est partie", "Une demande attend");
		String space = first.header("location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]*", "")
			.replaceFirst("\\?.*", "");
		assertThat(this.browser.get(space + "/membres").body()).contains("Paul Diallo", paul.address());
	}

	/** The members' page and an invitation say of rights what a dossier lets do. */
	@ParameterizedTest
	@EnumSource(MemberRights.class)
	void whatRightsLetDoIsSaidAsItIs(MemberRights rights) {
		Actor paul = this.world.person("Paul");
		this.browser.get(this.standing.path() + "/membres");
		this.browser.post(this.standing.path() + "/invitations", "courriel", "Paul <" + paul.address() + ">;", "droits",
				rights.name());
		String said = signedIn(paul).get("/invitations/" + this.world.sentTo(paul).value()).body();

		assertThat(said.contains("signer et déposer"))
			.isEqualTo(new Standing(this.standing.organisation(), this.standing.kind(), "a", "A", rights).maySign());
		assertThat(said.contains("sans les signer ni les déposer")).isEqualTo(rights == MemberRights.EDITOR);
		assertThat(this.browser.get(this.standing.path() + "/membres").body())
			.contains("signer et déposer les dossiers", "sans les signer ni les déposer");
	}

	@Test
	void anInvitationIsReadByVisitorsAndAnsweredByItsAddress() {
		Actor paul = this.world.person("Paul");
		this.browser.get(this.standing.path() + "/membres");
		assertThat(
				this.browser.post(this.standing.path() + "/invitations", "courriel", paul.address(), "droits", "EDITOR")
					.status())
			.isEqualTo(302);
		String link = "/invitations/" + this.world.sentTo(paul).value();

		Answer visitor = RawHttp.get(this.port, link);
		assertThat(visitor.body()).contains("vous invite à rejoindre", "/connexion?retour=")
			.doesNotContain(paul.address());
		assertThat(visitor.headers()).noneMatch((header) -> header.startsWith("set-cookie"));
		assertThat(this.browser.get(link).body()).contains("pour une autre adresse").doesNotContain(paul.address());
		Browser invited = signedIn(paul);
		assertThat(invited.get(link).body()).contains("Rejoindre l’organisation");
		assertThat(invited.follow(invited.post(link)).body()).contains("Vous êtes maintenant membre.");
		for (Answer again : List.of(invited.get(link), invited.post(link), invited.post(link + "/refus"))) {
			assertThat(invited.follow(again).body()).contains("Vous êtes maintenant membre.");
		}
		Answer signedOut = RawHttp.get(this.port, link);
		assertThat(signedOut.status()).isEqualTo(200);
		assertThat(signedOut.body()).contains("déjà sa réponse", "/connexion?retour=")
			.doesNotContain(this.standing.name(), paul.address());
		Answer used = this.browser.get(link);
		assertThat(used.status()).isEqualTo(404);
		assertThat(used.body()).contains("Ce lien ne sert plus");
		assertThat(this.browser.get("/invitations/inconnu").body().replace("inconnu", ""))
			.hasSameSizeAs(used.body().replace(link.substring("/invitations/".length()), ""));
		this.world.leave(this.standing, paul);
		assertThat(invited.get(link).status()).isEqualTo(404);
	}

	@Test
	void whoDeclinedTwiceIsToldTheSame() {
		Actor paul = this.world.person("Paul");
		this.browser.get(this.standing.path() + "/membres");
		this.browser.post(this.standing.path() + "/invitations", "courriel", paul.address(), "droits", "EDITOR");
		String link = "/invitations/" + this.world.sentTo(paul).value();
		Browser invited = signedIn(paul);
		invited.get(link);

		for (String path : List.of(link + "/refus", link + "/refus", link)) {
			assertThat(invited.follow(invited.post(path)).body()).as(path).contains("Vous avez décliné l’invitation.");
		}
		assertThat(invited.follow(invited.get(link)).body()).contains("Vous avez décliné l’invitation.");
	}

	@Test
	void programsThatOpenTheLinksOfEmailsAnswerNoInvitation() {
		Actor paul = this.world.person("Paul");
		this.browser.get(this.standing.path() + "/membres");
		this.browser.post(this.standing.path() + "/invitations", "courriel", paul.address(), "droits", "EDITOR");
		String link = "/invitations/" + this.world.sentTo(paul).value();
		Browser invited = signedIn(paul);
		for (String method : List.of("GET", "HEAD", "OPTIONS", "GET")) {
			assertThat(RawHttp.send(this.port, method, link, "").status()).as(method).isEqualTo(200);
			assertThat(invited.get(link).status()).isEqualTo(200);
		}

		assertThat(invited.follow(invited.post(link)).body()).contains("Vous êtes maintenant membre.");
	}

	@Test
	void whoRegistersManyAssociationsIsToldToWaitAndKeepsWhatTheyTyped() {
		this.browser.get("/espace/associations/nouvelle");
		Answer last = null;
		int made = 0;
		for (int i = 0; i < 12; i++) {
			last = this.browser.post("/espace/associations", "nom", "Essai " + UUID.randomUUID(), "loi", "LAW_1901");
			made += (last.status() == 302) ? 1 : 0;
			this.browser.get("/espace/associations/nouvelle");
		}

		assertThat(made).isEqualTo(5);
		assertThat(last.status()).isEqualTo(429);
		assertThat(last.body()).contains("Attendez 5 h avant la suivante", "value=\"Essai ", "href=\"#nom\"");
	}

	@Test
	void whoFillsAMailboxWithInvitationsDoesNotKeepOthersFromInviting() {
		Actor paul = this.world.person("Paul");
		Attempts attempts = this.portal.getBean(Attempts.class);
		Actor nuisance = this.world.person("Nuisance");
		for (int i = 0; i < 5; i++) {
			attempts.countInvitation(nuisance, paul.address());
		}
		this.browser.get(this.standing.path() + "/membres");

		assertThat(
				this.browser.post(this.standing.path() + "/invitations", "courriel", paul.address(), "droits", "EDITOR")
					.status())
			.isEqualTo(302);
		assertThat(attempts
			.tryCount(new Attempts.Limit("INVITATION_TO", 5, Duration.ofDays(1)),
					paul.address() + " " + nuisance.id().value())
			.isPositive()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "pas une adresse", "a@b", "\u0000", "<b>@x.example" })
	void refusesToInviteWhatIsNoAddress(String typed) {
		this.browser.get(this.standing.path() + "/membres");
		Answer answer = this.browser.post(this.standing.path() + "/invitations", "courriel", typed, "droits", "READER");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Écrivez une adresse de courriel", "href=\"#courriel\"");
	}

	@Test
	void theLastOwnerIsToldToNameASuccessor() {
		this.browser.get(this.standing.path() + "/membres");
		Answer answer = this.browser.post(this.standing.path() + "/depart");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Il faut un propriétaire.");
		Answer demoted = this.browser.post(this.standing.path() + "/membres/" + this.fanta.id().value() + "/droits",
				"droits", "READER");
		assertThat(demoted.status()).isEqualTo(422);

		Actor paul = this.world.person("Paul");
		this.world.join(this.standing, paul, MemberRights.OWNER);
		assertThat(this.browser.follow(this.browser.post(this.standing.path() + "/depart")).body())
			.contains("Vous avez quitté l’organisation.");
		assertThat(this.browser.get(this.standing.path()).status()).isEqualTo(404);
	}

}
