package org.portailsolidaire.browser;

import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.advice.TestAdvice;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.applying.guests.TestPartners;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Two people in one dossier, an adviser beside them and a partner abroad: each sees the
 * others, and nothing is lost.
 */
@BrowserTest
class TogetherJourneyTests {

	/** A page asks who else is there every twenty seconds. */
	private static final double NEXT_ASKING = 25_000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Person fanta;

	private Person awa;

	private String number;

	@BeforeEach
	void twoEditorsOfAnAssociation() {
		this.fanta = new TestPeople(this.portal).person();
		this.awa = new TestPeople(this.portal).person();
		this.jdbc.sql("update person set given_name = 'Awa', family_name = 'Koné' where id = ?")
			.param(this.awa.id().value())
			.update();
		Standing standing = new TestOrganisations(this.portal).association(this.fanta);
		this.jdbc
			.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, 'EDITOR', now())")
			.params(standing.organisation().value(), this.awa.id().value())
			.update();
		this.number = new TestApplications(this.portal).draft(standing, PublicPages.CALL, this.fanta);
	}

	private Page arrive(Visitor visitor, Person person, UnaryOperator<NewContextOptions> change) {
		Page page = visitor.arrive((options) -> change.apply(options.setReducedMotion(ReducedMotion.REDUCE)));
		page.context()
			.addCookies(List
				.of(new Cookie("session", HolderBrowser.of(person, this.port, this.portal).cookies().get("session"))
					.setUrl(visitor.at("/"))));
		return page;
	}

	private Page arrive(Visitor visitor, Person person) {
		return arrive(visitor, person, (options) -> options);
	}

	private String step(String step) {
		return "/dossiers/" + this.number + "/" + step;
	}

	@Test
	void eachSeesWhoElseHasTheStepOpen(Visitor visitor) {
		Page one = arrive(visitor, this.fanta);
		one.navigate(step("contexte"));
		assertThat(one.locator("#autres")).isHidden();
		Page other = arrive(visitor, this.awa);
		other.navigate(step("contexte"));

		assertThat(other.locator("#autres")).containsText("Fanta Diallo a aussi cette étape ouverte");
		assertThat(one.locator("#autres")).containsText("Awa Koné a aussi cette étape ouverte",
				new ContainsTextOptions().setTimeout(NEXT_ASKING));
		Page elsewhere = arrive(visitor, this.awa);
		elsewhere.navigate(step("projet"));
		assertThat(elsewhere.locator("#autres")).isHidden();
	}

	@Test
	void ofTwoWhoAddALineOfTheBudgetTheSecondIsToldOfItWhole(Visitor visitor) {
		Page one = arrive(visitor, this.fanta);
		one.navigate(step("budget"));
		Page other = arrive(visitor, this.awa);
		other.navigate(step("budget"));
		one.locator("#d-libelle-0").fill("Pompe");
		assertThat(one.locator("#etat")).containsText("Enregistré à");

		other.locator("#d-montant-0").fill("500");
		other.locator("#d-libelle-0").fill("Repas");
		assertThat(other.locator("#etat")).containsText("Quelqu’un a écrit autre chose");
		other.locator("#choisir button").click();
		assertThat(other.locator("fieldset.d-conflict")).hasCount(2);
		assertThat(other.locator("main")).containsText("Montant, ligne 1");
		one.reload();
		assertThat(one.locator("#d-libelle-0")).hasValue("Pompe");
		assertThat(one.locator("#d-montant-0")).hasValue("");
	}

	@Test
	void ofTwoTextsOneIsChosenAndWhatAColleagueWroteElsewhereStays(Visitor visitor) {
		Page one = arrive(visitor, this.fanta);
		one.navigate(step("contexte"));
		Page other = arrive(visitor, this.awa);
		other.navigate(step("contexte"));
		one.locator("#besoin").fill("L’eau est loin.");
		one.locator("#contexte").fill("Un village.");
		assertThat(one.locator("#etat")).containsText("Enregistré à");

		other.locator("#besoin").fill("Le puits est sec.");
		assertThat(other.locator("#etat")).containsText("Quelqu’un a écrit autre chose");
		other.locator("#choisir button").click();
		assertThat(other.locator("fieldset.d-conflict")).hasCount(1);
		assertThat(other.locator("main")).containsText("L’eau est loin.");
		assertThat(other.locator("main")).containsText("Le puits est sec.");
		assertThat(other.locator("main")).containsText("Garder le texte de\u00A0: Fanta Diallo");
		other.getByLabel("Garder mon texte").check();
		other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer ce choix")).click();
		assertThat(other.locator("#besoin")).hasValue("Le puits est sec.");
		assertThat(other.locator("#contexte")).hasValue("Un village.");
		one.reload();
		assertThat(one.locator("#besoin")).hasValue("Le puits est sec.");
	}

	@Test
	void theSaveButtonSendsWhatWasChangedOnThePageAlone(Visitor visitor) {
		Page one = arrive(visitor, this.fanta);
		one.navigate(step("projet"));
		Page other = arrive(visitor, this.awa);
		other.navigate(step("projet"));
		one.locator("#resume").fill("Un forage.");
		one.locator("[name=themes]").first().check();
		assertThat(one.locator("#etat")).containsText("Enregistré à");

		other.locator("#localite").fill("Kpalimé");
		other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer").setExact(true)).click();
		assertThat(other.locator(".msg-ok")).containsText("C’est enregistré");
		assertThat(other.locator("#resume")).hasValue("Un forage.");
		assertThat(other.locator("#localite")).hasValue("Kpalimé");
		assertThat(other.locator("[name=themes]").first()).isChecked();
		other.locator("[name=themes]").first().uncheck();
		other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer").setExact(true)).click();
		assertThat(other.locator(".msg-ok")).containsText("C’est enregistré");
		assertThat(other.locator("[name=themes]").first()).not().isChecked();
	}

	@Test
	void anAdviserAndAHolderTalkBesideAStepWithoutAScript(Visitor visitor) {
		Person yann = new TestPeople(this.portal).person();
		new TestAdvice(this.portal).network(yann, this.number, this.fanta);
		Page adviser = arrive(visitor, yann, (options) -> options.setJavaScriptEnabled(false));
		adviser.navigate("/espace");
		adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relire " + this.number)).press("Enter");
		assertThat(adviser.locator("h1")).hasText("L’association");
		adviser.navigate("/accompagnement/" + this.number + "/projet");
		adviser.locator("#remarque").fill("Où est le puits ?");
		adviser.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter la remarque")).press("Enter");
		assertThat(adviser.locator(".d-thread")).containsText("Où est le puits ?");

		Page holder = arrive(visitor, this.fanta,
				(options) -> options.setJavaScriptEnabled(false).setViewportSize(390, 844));
		holder.navigate(step("projet"));
		assertThat(holder.locator(".d-thread")).containsText("Où est le puits ?");
		holder.getByText("Répondre").first().click();
		holder.locator(".d-thread textarea").fill("Près de l’école.");
		holder.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer la réponse")).press("Enter");
		assertThat(holder.locator(".d-said")).hasCount(2);
		holder.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("C’est réglé")).press("Enter");
		assertThat(holder.locator("#remarques")).containsText("aucune remarque");
		for (Page page : List.of(adviser, holder)) {
			page.reload();
		}
		assertThat(adviser.locator("#remarques")).containsText("Remarques réglées");
	}

	@Test
	void aPartnerFillsInTheirPageOnASmallPhone(Visitor visitor) {
		String link = new TestPartners(this.portal).link(this.number, this.fanta, "pt");
		Page page = visitor.arrive((options) -> options.setJavaScriptEnabled(false).setViewportSize(320, 640));
		page.navigate(link);
		page.getByLabel("Nome da vossa organização").fill("Água viva");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Español")).press("Enter");
		assertThat(page.getByLabel("Nombre de su organización")).hasValue("Água viva");
		page.getByLabel("Nombre de su organización").fill("Agua viva");
		page.getByLabel("Su país").selectOption("GW");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar")).press("Enter");
		assertThat(page.locator("[role=status]")).containsText("Guardado.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("He terminado")).press("Enter");
		assertThat(page.locator("[role=status]")).containsText("Gracias.");

		Page holder = arrive(visitor, this.fanta);
		holder.navigate(step("partenaire"));
		assertThat(holder.locator("#nom")).hasValue("Agua viva");
		assertThat(holder.locator("main")).containsText("a fini le");
	}

	@Test
	void axeFindsNothingOnThesePages(Visitor visitor) {
		String link = new TestPartners(this.portal).link(this.number, this.fanta, "es");
		Person yann = new TestPeople(this.portal).person();
		TestAdvice advice = new TestAdvice(this.portal);
		advice.network(yann, this.number, this.fanta);
		advice.thread(this.number);
		Page holder = arrive(visitor, this.fanta, (options) -> options);
		for (String page : List.of("/projet", "/partenaire", "/budget", "/accompagnement", "/partenaire/invitation")) {
			isFine(holder, "/dossiers/" + this.number + page);
		}
		Page adviser = arrive(visitor, yann, (options) -> options);
		for (String page : List.of("/espace", "/accompagnement/" + this.number + "/projet",
				"/accompagnement/" + this.number + "/budget")) {
			isFine(adviser, page);
		}
		Page partner = visitor.arrive();
		isFine(partner, link);
		isFine(partner, "/partenaire/" + "A".repeat(43) + "/fr");
		Page dark = visitor.arrive((options) -> options.setColorScheme(ColorScheme.DARK));
		isFine(dark, link);
	}

	private static void isFine(Page page, String path) {
		page.setViewportSize(1440, 900);
		page.navigate(path);
		AccessibilityTests.findsNothing(page, path);
		page.setViewportSize(320, 700);
		org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
			.as(path)
			.isEqualTo(320);
	}

}
