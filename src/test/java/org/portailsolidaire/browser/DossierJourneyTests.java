package org.portailsolidaire.browser;

import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Writing a dossier in a browser: nothing that was typed is lost. */
@BrowserTest
class DossierJourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	private Page arrive(Visitor visitor, Person person, UnaryOperator<NewContextOptions> change) {
		Page page = visitor.arrive(change);
		page.context()
			.addCookies(List
				.of(new Cookie("session", HolderBrowser.of(person, this.port, this.portal).cookies().get("session"))
					.setUrl(visitor.at("/"))));
		return page;
	}

	private String begin(Page page, String title) {
		page.navigate(PublicPages.CALL);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Déposer un dossier")).first().click();
		page.getByLabel("Le nom du projet").fill(title);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commencer mon dossier")).click();
		assertThat(page.locator("#dossier-statut")).containsText("Non déposé");
		return page.url().replaceFirst("\\?.*", "");
	}

	private static void click(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	/** What stands in a field for who opens the page afresh. */
	private void reads(Visitor visitor, Person person, String dossier, String need) {
		Page page = arrive(visitor, person, (options) -> options);
		page.navigate(dossier + "/contexte");
		assertThat(page.locator("#besoin")).hasValue(need);
	}

	/** Ends the process of a page: nothing of it says goodbye. */
	private static void crash(Page page) {
		page.waitForCondition(() -> {
			try {
				page.navigate("chrome://crash");
				return false;
			}
			catch (PlaywrightException ex) {
				return true;
			}
		});
	}

	/**
	 * Types offline, then the page crashes; someone else writes in the same field; a new
	 * page opens.
	 */
	private Page comeBack(Page page, Page other, String dossier, String mine, String theirs) {
		page.navigate(dossier + "/contexte");
		page.context().setOffline(true);
		page.locator("#besoin").fill(mine);
		assertThat(page.locator("#etat")).containsText("connexion perdue");
		crash(page);
		Page back = page.context().newPage();
		page.close();
		other.navigate(dossier + "/contexte");
		other.locator("#besoin").fill(theirs);
		assertThat(other.locator("#etat")).containsText("Enregistré à");
		back.context().setOffline(false);
		back.navigate(dossier + "/contexte");
		assertThat(back.locator("#besoin")).hasValue(mine);
		return back;
	}

	@Test
	void ofTwoPeopleOnOneFieldTheOneWhoComesBackFromACrashOverwritesNobody(Visitor visitor) {
		Person fanta = holder();
		Page page = arrive(visitor, fanta, (options) -> options);
		Page other = arrive(visitor, fanta, (options) -> options);
		String dossier = begin(page, "Un puits à Atakpamé");
		page = comeBack(page, other, dossier, "Le mien.", "L’autre.");
		assertThat(page.locator("#etat")).containsText("Quelqu’un a écrit autre chose");
		click(page, "Comparer les deux textes");
		assertThat(page.locator("fieldset.d-conflict")).containsText("Le mien.");
		assertThat(page.locator("fieldset.d-conflict")).containsText("L’autre.");
		reads(visitor, fanta, dossier, "L’autre.");

		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Laisser le texte enregistré")).click();
		assertThat(page.locator(".msg-ok")).containsText("Votre choix est fait");
		assertThat(page.locator("#besoin")).hasValue("L’autre.");
		page.reload();
		assertThat(page.locator("#besoin")).hasValue("L’autre.");
		assertThat(page.locator("#etat")).isEmpty();
		reads(visitor, fanta, dossier, "L’autre.");

		page.locator("#besoin").fill("Encore le mien.");
		assertThat(page.locator("#etat")).containsText("Enregistré à");
		reads(visitor, fanta, dossier, "Encore le mien.");
	}

	@Test
	void theButtonPressedAtOnceAfterACrashComparesTheTwoTextsAndTheOtherOneStaysChosen(Visitor visitor) {
		Person fanta = holder();
		Page page = arrive(visitor, fanta, (options) -> options);
		Page other = arrive(visitor, fanta, (options) -> options);
		String dossier = begin(page, "Un puits à Sokodé");
		page = comeBack(page, other, dossier, "Le mien.", "L’autre.");
		click(page, "Enregistrer");
		assertThat(page.locator("fieldset.d-conflict")).containsText("L’autre.");
		page.locator("input[value=autre]").check();
		click(page, "Enregistrer ce choix");
		assertThat(page.locator("#besoin")).hasValue("L’autre.");
		page.reload();
		assertThat(page.locator("#besoin")).hasValue("L’autre.");
		assertThat(page.locator("#etat")).isEmpty();
		reads(visitor, fanta, dossier, "L’autre.");

		page = comeBack(page, other, dossier, "Encore le mien.", "Encore l’autre.");
		click(page, "Enregistrer");
		page.locator("input[value=moi]").check();
		click(page, "Enregistrer ce choix");
		assertThat(page.locator("#besoin")).hasValue("Encore le mien.");
		reads(visitor, fanta, dossier, "Encore le mien.");
	}

	@Test
	void aTextThatCanNoLongerBeSavedIsShownToBeCopied(Visitor visitor) {
		Person fanta = holder();
		Page page = arrive(visitor, fanta, (options) -> options.setReducedMotion(ReducedMotion.REDUCE));
		Page other = arrive(visitor, fanta, (options) -> options);
		String dossier = begin(page, "Un puits à Aného");
		page.navigate(dossier + "/projet");
		page.context().setOffline(true);
		page.locator("#resume").fill("Un forage.");
		page.locator("#pays").selectOption("TG");
		assertThat(page.locator("#etat")).containsText("connexion perdue");
		Page back = page.context().newPage();
		page.close();
		other.navigate(dossier);
		other.getByText("Retirer ce dossier").click();
		click(other, "Oui, retirer le dossier");
		assertThat(other.locator(".msg-ok")).containsText("Le dossier est retiré");

		back.context().setOffline(false);
		back.navigate(dossier + "/projet");
		assertThat(back.locator("#resume")).hasValue("");
		assertThat(back.locator("#appareil")).containsText("Un forage.");
		assertThat(back.locator("#appareil dt").first()).containsText("Résumé");
		assertThat(back.locator("#appareil")).containsText("Togo");
		AccessibilityTests.findsNothing(back, dossier);
		back.reload();
		assertThat(back.locator("#appareil")).containsText("Un forage.");
		click(back, "L’effacer de cet appareil");
		assertThat(back.locator("#appareil")).isHidden();
		back.reload();
		assertThat(back.locator("#appareil")).isHidden();
	}

	@Test
	void whyNothingIsSavedIsSaidAsItIs(Visitor visitor) {
		Page page = arrive(visitor, holder(), (options) -> options);
		String dossier = begin(page, "Un puits à Dapaong");
		page.navigate(dossier + "/contexte");
		page.locator("#besoin").fill("x".repeat(60_001));
		page.locator("#contexte").fill("Un village.");
		assertThat(page.locator("#etat")).containsText("trop long pour être enregistré");
		page.locator("#besoin").fill("L’eau est loin.");
		assertThat(page.locator("#etat")).containsText("Enregistré à");
		page.reload();
		assertThat(page.locator("#besoin")).hasValue("L’eau est loin.");
		assertThat(page.locator("#contexte")).hasValue("Un village.");

		for (String[] one : new String[][] { { "413", "trop long" }, { "503", "le portail n’a pas répondu" } }) {
			page.route("**/brouillon", (route) -> route
				.fulfill(new Route.FulfillOptions().setStatus(Integer.parseInt(one[0])).setBody("Non")));
			page.locator("#besoin").fill("Texte " + one[0]);
			assertThat(page.locator("#etat")).containsText(one[1]);
			page.unroute("**/brouillon");
			page.locator("#besoin").fill("Encore " + one[0]);
			assertThat(page.locator("#etat")).containsText("Enregistré à");
		}
		page.route("**/brouillon", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("Non")));
		page.locator("#besoin").fill("Un dernier texte.");
		assertThat(page.locator("#etat")).containsText("n’est plus ouvert à votre compte");
		page.unroute("**/brouillon");
		page.reload();
		page.context().clearCookies();
		page.locator("#besoin").fill("Le tout dernier texte.");
		assertThat(page.locator("#etat")).containsText("reconnectez-vous");
	}

	@Test
	void aTextTypedAfterSavingSurvivesACrashOnTheSamePage(Visitor visitor) {
		Page page = arrive(visitor, holder(), (options) -> options);
		String dossier = begin(page, "Un puits à Tsévié");
		page.navigate(dossier + "/contexte");
		page.locator("#besoin").fill("Un.");
		click(page, "Enregistrer");
		assertThat(page.locator(".msg-ok")).containsText("C’est enregistré");
		page.context().setOffline(true);
		page.locator("#besoin").fill("Deux.");
		assertThat(page.locator("#etat")).containsText("connexion perdue");
		String address = page.url();
		Page back = page.context().newPage();
		page.close();
		back.context().setOffline(false);
		back.navigate(address);
		assertThat(back.locator("#besoin")).hasValue("Deux.");
		assertThat(back.locator("#etat")).containsText("Enregistré à");
	}

	private Person holder() {
		Person person = new TestPeople(this.portal).person();
		new TestOrganisations(this.portal).association(person);
		return person;
	}

	@Test
	void whatIsTypedIsSavedAndSurvivesALostNetworkAndACrash(Visitor visitor) {
		Page page = arrive(visitor, holder(), (options) -> options);
		String dossier = begin(page, "Un puits à Kpalimé");
		page.navigate(dossier + "/projet");
		page.locator("#resume").fill("Un forage.");
		assertThat(page.locator("#etat")).containsText("Enregistré à");

		page.context().setOffline(true);
		page.locator("#resume").fill("Un forage et deux bornes.");
		assertThat(page.locator("#etat")).containsText("connexion perdue");
		page.context().setOffline(false);
		assertThat(page.locator("#etat")).containsText("Enregistré à");

		page.context().setOffline(true);
		page.locator("#localite").fill("Kpalimé, Plateaux");
		assertThat(page.locator("#etat")).containsText("connexion perdue");
		Page other = page.context().newPage();
		page.close();
		other.context().setOffline(false);
		other.navigate(dossier + "/projet");
		assertThat(other.locator("#localite")).hasValue("Kpalimé, Plateaux");
		assertThat(other.locator("#etat")).containsText("Enregistré à");
		other.reload();
		assertThat(other.locator("#resume")).hasValue("Un forage et deux bornes.");
		assertThat(other.locator("#localite")).hasValue("Kpalimé, Plateaux");
	}

	@Test
	void aBudgetIsReckonedAsOneTypes(Visitor visitor) {
		Page page = arrive(visitor, holder(), (options) -> options);
		String dossier = begin(page, "Un four à Kpalimé");
		page.navigate(dossier + "/budget");
		page.locator("#d-libelle-0").fill("Forage");
		page.locator("#d-quantite-0").fill("2");
		page.locator("#d-prix-0").fill("4 000");
		assertThat(page.locator("#bilan")).containsText("Il manque 8\u202F000\u00A0€ de recettes en argent");
		page.locator("#d-libelle-1").press("Enter");
		assertThat(page.locator("#d-libelle-2")).isFocused();
		page.locator("#d-libelle-2").fill("Pompe");
		page.locator("#d-montant-2").fill("500");
		assertThat(page.locator("#bilan")).containsText("8\u202F500\u00A0€");
		assertThat(page.locator("#etat")).containsText("Enregistré à");
		page.reload();
		assertThat(page.locator("#d-montant-2")).hasValue("500");
	}

	@Test
	void linesOfASpreadsheetArePastedInTheBudget(Visitor visitor) {
		Page page = arrive(visitor, holder(), (options) -> options);
		String dossier = begin(page, "Une cuve à Kpalimé");
		page.navigate(dossier + "/budget");
		paste(page, "#d-libelle-0", "Forage\tÉquipement\t2\t4 000\t8 000\n"
				+ "\"Pompe\nsolaire\"\t\t\t\t500 €\r\nTransport\t\t\t\t200\nRepas\t\t\t\t100\tEn nature");
		assertThat(page.locator("#colle")).containsText("Lignes collées\u00A0: 4.");
		assertThat(page.locator("#d-libelle-1")).hasValue("Pompe solaire");
		assertThat(page.locator("#d-montant-3")).hasValue("100");
		assertThat(page.locator("#d-genre-3")).hasValue("nature");
		assertThat(page.locator("#bilan")).containsText("8\u202F800\u00A0€");
		assertThat(page.locator("#etat")).containsText("Enregistré à");

		paste(page, "#d-libelle-3", "x\t\n".repeat(150));
		assertThat(page.locator("#colle")).containsText("Rien n’est collé\u00A0: cela ferait 153 lignes");
		page.reload();
		assertThat(page.locator("#d-montant-1")).hasValue("500 €");
		assertThat(page.locator("#d-libelle-3")).hasValue("Repas");
	}

	/** What the keys for pasting do, with that text on the clipboard. */
	private static void paste(Page page, String field, String text) {
		page.locator(field)
			.evaluate(
					"""
							(field, text) => {
								const data = new DataTransfer();
								data.setData('text/plain', text);
								field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
							}""",
					text);
	}

	@Test
	void withoutAScriptAStepIsSavedWithItsButtonOnAPhone(Visitor visitor) {
		Page page = arrive(visitor, holder(),
				(options) -> options.setJavaScriptEnabled(false).setViewportSize(390, 844));
		String dossier = begin(page, "Une école à Kpalimé");
		page.navigate(dossier + "/contexte");
		page.locator("#besoin").fill("Deux classes.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer et continuer")).press("Enter");
		assertThat(page.locator("h1")).hasText("Les objectifs et les résultats");
		page.navigate(dossier + "/contexte");
		assertThat(page.locator("#besoin")).hasValue("Deux classes.");
	}

}
