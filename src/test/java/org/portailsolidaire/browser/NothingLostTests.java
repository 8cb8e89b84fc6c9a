package org.portailsolidaire.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stops a form, or takes its reader away, nothing that was typed is lost. */
@BrowserTest
class NothingLostTests {

	private static final String TEXT = "Qui entretiendra la pompe, et avec quel argent ?";

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Person holder;

	private Person staff;

	private String filed;

	private String space;

	@BeforeEach
	void peopleAndADossier() {
		TestPeople people = new TestPeople(this.portal);
		this.holder = people.person();
		this.staff = people.person(Role.STAFF);
		UUID call = this.jdbc.sql("select id from call where slug = ?")
			.param(PublicPages.CALL.replaceFirst(".*/", ""))
			.query(UUID.class)
			.single();
		this.filed = new TestApplications(this.portal).filedFor(call, this.holder);
		this.space = "/espace/association/" + this.jdbc.sql("""
				select o.slug from organisation o join application a on a.organisation_id = o.id where a.number = ?
				""").param(this.filed).query(String.class).single();
	}

	private Page arrive(Visitor visitor, Person person) {
		Page page = visitor.arrive((options) -> options.setReducedMotion(ReducedMotion.REDUCE));
		signIn(page, person, visitor);
		return page;
	}

	private void signIn(Page page, Person person, Visitor visitor) {
		page.context()
			.addCookies(List.of(new Cookie("session", new TestPeople(this.portal).session(person.id()).getValue())
				.setUrl(visitor.at("/"))));
	}

	private String draftOf(Person person, Visitor visitor, Page page) {
		new TestOrganisations(this.portal).association(person);
		page.navigate(PublicPages.CALL + "/dossier");
		page.locator("#titre").fill("Un puits à Kara");
		page.locator("main form .btn-mango").click();
		page.locator("#dossier-statut").waitFor();
		return page.url().replaceFirst("\\?.*", "");
	}

	/** Presses a button, then the browser's own button that stops loading. */
	private static List<Request> sendAndStop(Page page, String button) {
		List<Request> sent = new ArrayList<>();
		page.route((url) -> true, (route) -> {
			if (!route.request().isNavigationRequest()) {
				route.resume();
			}
			else {
				sent.add(route.request());
			}
		});
		press(page, button, 50);
		page.waitForCondition(() -> sent.size() == 1);
		page.context().newCDPSession(page).send("Page.stopLoading");
		page.unrouteAll();
		return sent;
	}

	/** Presses a button after some milliseconds, without waiting for what it leads to. */
	private static void press(Page page, String button, Integer... after) {
		page.evaluate(
				"([one, all]) => all.forEach((after) => setTimeout(() => document.querySelector(one).click(), after))",
				List.of(button, List.of(after)));
	}

	@Test
	void aStepWhoseSendingWasStoppedIsSavedAsOneTypesAndSentAgain(Visitor visitor) {
		Person person = new TestPeople(this.portal).person();
		Page page = arrive(visitor, person);
		String dossier = draftOf(person, visitor, page);
		page.navigate(dossier + "/contexte");
		page.locator("#besoin").fill("L’eau est loin.");
		assertThat(page.locator("#etat")).containsText("Enregistré à");
		sendAndStop(page, ".acts button[value=rester]");

		page.locator("#contexte").fill("Un village de 800 personnes");
		Page other = arrive(visitor, person);
		page.waitForResponse("**/brouillon", () -> page.locator("#contexte").pressSequentially("."));
		other.navigate(dossier + "/contexte");
		assertThat(other.locator("#contexte")).hasValue("Un village de 800 personnes.");

		page.locator("#besoin").fill("L’eau est très loin.");
		sendAndStop(page, ".acts button[value=rester]");
		page.locator(".acts button[value=rester]").click();
		assertThat(page.locator(".msg-ok")).containsText("C’est enregistré");
		assertThat(page.locator("#besoin")).hasValue("L’eau est très loin.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "message", "profile", "part of a call", "synonyms", "message of the team" })
	void aFormWhoseSendingWasStoppedIsSentAgain(String form, Visitor visitor) {
		boolean team = !form.equals("message") && !form.equals("profile");
		Page page = arrive(visitor, team ? this.staff : this.holder);
		page.navigate(switch (form) {
			case "message" -> "/dossiers/" + this.filed + "/messages";
			case "profile" -> this.space + "/activites";
			case "part of a call" -> "/gestion/appels/" + new TestCalls(this.portal).draft() + "/conditions";
			case "synonyms" -> "/gestion/synonymes/nouveau";
			default -> "/gestion/dossiers/" + this.filed + "/messages";
		});
		Locator text = page.locator("main form textarea:visible").first();
		text.fill(TEXT);
		String button = "main form:has(textarea) .btn-primary";
		sendAndStop(page, button);
		assertThat(text).hasValue(TEXT);

		page.waitForRequest((request) -> request.method().equals("POST") && request.isNavigationRequest(),
				() -> page.locator(button).first().click());
	}

	@Test
	void aFormThatAHangingNetworkNeverAnswersIsSentAgainInAWhile(Visitor visitor) {
		Page page = arrive(visitor, this.holder);
		page.navigate("/dossiers/" + this.filed + "/messages");
		page.locator("#texte").fill(TEXT);
		List<Long> sent = new ArrayList<>();
		List<Route> unanswered = new ArrayList<>();
		page.route("**/messages", (route) -> {
			unanswered.add(route);
			sent.add(System.nanoTime());
		});
		press(page, "main form .btn-primary", 50, 400, 6000);
		page.waitForCondition(() -> sent.size() == 2);

		assertThat(sent.get(1) - sent.get(0)).as("a second click right after the first sends nothing")
			.isGreaterThan(Duration.ofSeconds(4).toNanos());
		unanswered.getLast().abort();
	}

	@Test
	void whatIsTypedInACallAnInstantBeforeLeavingIsSaved(Visitor visitor) {
		String call = "/gestion/appels/" + new TestCalls(this.portal).draft();
		Page page = arrive(visitor, this.staff);
		for (String way : List.of("link", "reload", "close", "lost network")) {
			String text = "Les associations de " + way;
			page.navigate(call + "/conditions");
			if (way.equals("lost network")) {
				page.route("**/brouillon", Route::abort);
			}
			page.locator("#qui").fill(text);
			switch (way) {
				case "link" -> page.locator(".w-nav a").first().click();
				case "reload" -> page.reload();
				case "close" -> page = closeAndOpen(page);
				default -> {
					page.locator("#etat.late").waitFor();
					page = closeAndOpen(page);
				}
			}
			page.navigate(call + "/conditions");
			assertThat(page.locator("#qui")).hasValue(text);
			Page other = arrive(visitor, new TestPeople(this.portal).person(Role.STAFF));
			page.waitForCondition(() -> {
				other.navigate(call + "/conditions");
				return other.locator("#qui").inputValue().equals(text);
			});
			other.close();
		}
	}

	private static Page closeAndOpen(Page page) {
		Page next = page.context().newPage();
		page.close();
		return next;
	}

	@Test
	void aTextOfACallThatSomeoneElseChangedMeanwhileIsShownBesideTheirs(Visitor visitor) {
		String part = "/gestion/appels/" + new TestCalls(this.portal).draft() + "/conditions";
		Page page = arrive(visitor, this.staff);
		page.navigate(part);
		page.route("**/brouillon", Route::abort);
		page.locator("#qui").fill("Le mien");
		page.locator("#etat.late").waitFor();
		page = closeAndOpen(page);
		Page other = arrive(visitor, new TestPeople(this.portal).person(Role.STAFF));
		other.navigate(part);
		other.locator("#qui").fill("Le sien");
		assertThat(other.locator("#etat")).containsText("Brouillon enregistré");

		page.navigate(part);
		assertThat(page.locator("#qui")).hasValue("Le sien");
		assertThat(page.locator(".kept-text")).containsText("Le mien");
		AccessibilityTests.findsNothing(page, part);
	}

	@Test
	void aRequestForPrecisionsIsStillThereAfterReadingSomethingElse(Visitor visitor) {
		String dossier = "/gestion/dossiers/" + this.filed;
		Page team = arrive(visitor, this.staff);
		team.navigate(dossier);
		team.locator(".f-ask summary").first().click();
		Locator point = team.locator(".f-ask textarea").first();
		point.fill(TEXT);
		team.locator(".f-tabs a[href$=messages]").click();
		team.locator("#texte").fill("Un autre message.");
		team.locator(".f-tabs a").first().click();
		assertThat(point).hasValue(TEXT);
		team.locator(".f-tabs a[href$=messages]").click();
		assertThat(team.locator("#texte")).hasValue("Un autre message.");
		AccessibilityTests.findsNothing(team, dossier);
		team.locator("form.sheet .btn-primary").last().click();
		assertThat(team.locator(".talk")).containsText("Un autre message.");
		assertThat(team.locator("#texte")).hasValue("");
	}

	@Test
	void whatIsTypedInAnyFormComesBackForItsAuthorAloneUntilItIsSent(Visitor visitor) {
		Page page = arrive(visitor, this.holder);
		String messages = "/dossiers/" + this.filed + "/messages";
		page.navigate(messages);
		page.locator("#texte").fill("Bonjour, la pompe est en panne.");
		page.navigate("/en" + messages);
		assertThat(page.locator("#texte")).hasValue("Bonjour, la pompe est en panne.");
		assertThat(page.locator("main form .msg")).containsText("is back");

		signIn(page, this.staff, visitor);
		page.navigate("/gestion/dossiers/" + this.filed + "/messages");
		assertThat(page.locator("#texte")).hasValue("");
		signIn(page, this.holder, visitor);
		page.navigate(messages);
		page.locator("main form .btn-primary").click();
		assertThat(page.locator(".talk")).containsText("la pompe est en panne");
		assertThat(page.locator("#texte")).hasValue("");
		page.reload();
		assertThat(page.locator("#texte")).hasValue("");

		page.navigate(this.space + "/bureau");
		page.locator("#nom-0").fill("Awa Koné");
		page.navigate(this.space);
		page.navigate(this.space + "/bureau");
		assertThat(page.locator("#nom-0")).hasValue("Awa Koné");
		page.locator("main form .msg button").click();
		assertThat(page.locator("#nom-0")).not().hasValue("Awa Koné");
		page.reload();
		assertThat(page.locator("#nom-0")).not().hasValue("Awa Koné");
	}

	@Test
	void whatARefusedFormHeldComesBackOnItsPageInEitherLanguage(Visitor visitor) {
		Page page = arrive(visitor, this.staff);
		page.navigate("/gestion/organisations/nouvelle");
		page.locator("#nom").fill("Agence de l’eau de la vallée");
		page.locator("form.sheet .btn-primary").click();
		page.locator("#erreurs").waitFor();
		assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Erreur\u00A0: .*"));
		page.locator("form.sheet .btn-primary").click();
		page.locator("#erreurs").waitFor();
		page.locator(".s-me [hreflang=en]").click();
		assertThat(page.locator("h1")).containsText("Open a space");
		assertThat(page.locator("#nom")).hasValue("Agence de l’eau de la vallée");
	}

	@Test
	void whatAnEndedSessionDidNotTakeComesBack(Visitor visitor) {
		Page page = arrive(visitor, this.holder);
		page.navigate("/dossiers/" + this.filed + "/messages");
		page.locator("#texte").fill(TEXT);
		page.context().clearCookies();
		page.locator("main form .btn-primary").click();
		page.locator("#mot-de-passe").waitFor();
		signIn(page, this.holder, visitor);
		page.navigate("/dossiers/" + this.filed + "/messages");
		assertThat(page.locator("#texte")).hasValue(TEXT);
	}

	@Test
	void whatTheServerCouldNotTakeComesBack(Visitor visitor) {
		Page page = arrive(visitor, this.holder);
		page.navigate("/dossiers/" + this.filed + "/messages");
		page.route("**/messages", (route) -> {
			if (route.request().method().equals("POST")) {
				route.fulfill(new Route.FulfillOptions().setStatus(503)
					.setContentType("text/html")
					.setBody("<!doctype html><title>503</title>"));
			}
			else {
				route.resume();
			}
		});
		page.locator("#texte").fill(TEXT);
		page.locator("main form .btn-primary").click();
		assertThat(page).hasTitle("503");
		page.unrouteAll();
		page.navigate("/dossiers/" + this.filed + "/messages");
		assertThat(page.locator("#texte")).hasValue(TEXT);
	}

	@Test
	void passwordsCodesAndAccountNumbersAreNeverKept(Visitor visitor) {
		Page page = arrive(visitor, this.holder);
		page.navigate(this.space + "/banque");
		page.locator("#titulaire").fill("Racines");
		page.locator("#iban").fill("FR7630006000011234567890189");
		page.navigate("/espace/compte");
		page.locator("#courriel").fill("awa@exemple.example");
		page.locator("[type=password]").first().fill("un secret bien long");
		Object kept = page.evaluate("JSON.stringify(localStorage)");
		assertThat((String) kept).contains("Racines").doesNotContain("FR76", "30006", "secret");
	}

}
