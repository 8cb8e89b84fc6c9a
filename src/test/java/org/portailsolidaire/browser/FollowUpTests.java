package org.portailsolidaire.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows a filing, in a browser: asked by the team, answered by the holders. */
@BrowserTest
class FollowUpTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Person owner;

	private Person staff;

	private String number;

	@BeforeEach
	void aFiledDossier() {
		this.owner = new TestPeople(this.portal).person();
		this.staff = new TestPeople(this.portal).person(Role.STAFF);
		UUID call = this.jdbc.sql("select id from call where slug = ?")
			.param(PublicPages.CALL.replaceFirst(".*/", ""))
			.query(UUID.class)
			.single();
		this.number = new TestApplications(this.portal).filedFor(call, this.owner);
	}

	private Page arrive(Visitor visitor, Person person, boolean script) {
		Page page = visitor
			.arrive((options) -> options.setReducedMotion(ReducedMotion.REDUCE).setJavaScriptEnabled(script));
		String session = new TestPeople(this.portal).session(person.id()).getValue();
		page.context().addCookies(List.of(new Cookie("session", session).setUrl(visitor.at("/"))));
		return page;
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
	}

	/** Asked, answered and sent, with no script. */
	private void goThrough(Visitor visitor, Looking looking) {
		boolean script = looking.script();
		Page team = arrive(visitor, this.staff, script);
		Page holder = arrive(visitor, this.owner, script);
		String desk = "/gestion/dossiers/" + this.number;
		String dossier = "/dossiers/" + this.number;
		looking.at(team, "/gestion/dossiers");
		looking.at(team, desk);
		looking.at(team, desk + "/precisions");
		team.navigate(desk);
		for (String step : List.of("contexte", "perennite")) {
			team.locator("details:has(#point-" + step + ") summary").click();
		}
		team.locator("#point-contexte").fill("Qui a dit ce besoin ?");
		team.locator("#point-perennite").fill("Qui paiera les réparations ?");
		looking.at(team, "");
		press(team, "Garder ce point Le contexte");
		assertThat(team.locator(".f-save").textContent()).contains("2 précisions en préparation");
		looking.at(team, desk + "/precisions");
		press(team, "Envoyer la demande");
		assertThat(team.locator("[role=status]").textContent()).contains("La demande est partie");
		looking.at(team, desk + "/precisions");
		team.navigate(desk + "/messages");
		team.locator("#texte").fill("Bonjour, deux points à préciser.\nMerci !");
		press(team, "Envoyer le message");
		looking.at(team, desk + "/messages");

		looking.at(holder, "/espace");
		looking.at(holder, dossier);
		looking.at(holder, dossier + "/messages");
		looking.at(holder, dossier + "/precisions");
		holder.navigate(dossier + "/contexte");
		holder.locator("#besoin").fill("L’eau est à trois kilomètres.");
		press(holder, "Enregistrer et continuer");
		holder.locator("#reponse-contexte").fill("Le comité du village.");
		press(holder, "Enregistrer cette réponse Le contexte");
		holder.locator("#reponse-perennite").fill("La cotisation.");
		press(holder, "Enregistrer cette réponse Ce qui dure");
		looking.at(holder, dossier + "/precisions");
		press(holder, "Envoyer les réponses");
		assertThat(holder.locator("h1").textContent()).contains("Récépissé");
		looking.at(holder, dossier);
		looking.at(team, desk + "/versions");
		assertThat(team.locator("main").textContent()).contains("L’eau est loin.", "L’eau est à trois kilomètres.");
		looking.at(team, desk + "/precisions");
		looking.at(holder, "/espace/agenda");
		press(holder, "Créer mon adresse");
		looking.at(holder, "");
	}

	/** Looks at a page; the one that is open for an empty path. */
	private record Looking(boolean script) {

		void at(Page page, String path) {
			if (!path.isEmpty()) {
				page.navigate(path);
			}
			if (this.script) {
				AccessibilityTests.findsNothing(page, path);
				page.setViewportSize(320, 700);
				assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
				page.setViewportSize(1440, 900);
			}
		}

	}

	@Test
	void axeFindsNothingFromTheRequestToTheAnswer(Visitor visitor) {
		goThrough(visitor, new Looking(true));
	}

	@Test
	void aPointIsThereAgainForWhoLeftThePageToRead(Visitor visitor) {
		String desk = "/gestion/dossiers/" + this.number;
		Page team = arrive(visitor, this.staff, true);
		team.navigate(desk);
		team.locator("details:has(#point-budget) summary").click();
		team.locator("#point-budget").pressSequentially("Pourquoi ce pr");
		team.locator("#etat:has-text('Gardé')").waitFor();
		team.locator("#point-budget").pressSequentially("ix ?");
		team.locator(".f-tabs a[href$='/messages']").click();
		team.locator("#texte").waitFor();
		assertThat(team.navigate(desk + "/precisions").text()).contains("Pourquoi ce prix ?");
		team.navigate(desk);
		assertThat(team.locator("#point-budget").inputValue()).isEqualTo("Pourquoi ce prix ?");
		Page colleague = arrive(visitor, new TestPeople(this.portal).person(Role.STAFF), false);
		colleague.navigate(desk + "/precisions");
		assertThat(colleague.locator(".f-prepared").textContent()).contains("Pourquoi ce prix ?");
	}

	@Test
	void allOfItIsDoneWithoutAScript(Visitor visitor) {
		goThrough(visitor, new Looking(false));
	}

}
