package org.portailsolidaire.browser;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From registering to the code of a phone, and what was written when a session ends. */
@BrowserTest
class AccountJourneyTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	TestClock clock;

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aPersonRegistersThenSignsInWithACode(boolean scripts, Visitor visitor) {
		TestPeople people = new TestPeople(this.portal);
		String address = UUID.randomUUID() + "@neuve.example";
		Page page = visitor.arrive((options) -> options.setJavaScriptEnabled(scripts));
		page.navigate("/");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Créer un compte")).click();
		page.getByLabel("Prénom").fill("Awa");
		press(page, "Créer mon compte");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("3 points à corriger");
		assertThat(page.getByLabel("Prénom")).hasValue("Awa");
		page.locator("#nom").fill("Sow");
		page.getByLabel("Adresse de courriel").fill(address);
		page.getByLabel(Pattern.compile("J’accepte")).check();
		press(page, "Créer mon compte");
		assertThat(page.locator("h1")).hasText("Confirmez votre adresse");

		page.navigate(people.link(address));
		page.locator("#nouveau").fill("une pompe pour Kpalimé");
		press(page, "Ouvrir mon compte");
		assertThat(page.locator("h1")).hasText("Bonjour Awa");
		page.navigate("/connexion/nouveau-code?retour=/espace/compte");
		String key = page.locator("code.key").textContent();
		page.locator("#code").fill(TestPeople.code(key, this.clock.instant()));
		press(page, "Activer les codes");
		assertThat(page.locator(".codes li")).hasCount(10);
		page.getByText("Je les ai notés").click();
		assertThat(page.locator("main")).containsText("Codes de secours restants");

		page.locator(".who summary").click();
		press(page, "Se déconnecter");
		assertThat(page.locator(".top")).containsText("Se connecter");
		page.navigate("/espace");
		page.getByLabel("Adresse de courriel").fill(address);
		page.locator("#mot-de-passe").fill("une pompe pour Kpalimé");
		page.locator("#mot-de-passe").press("Enter");
		assertThat(page.locator("h1")).containsText("Votre code");
		this.clock.advance(Duration.ofSeconds(30));
		page.locator("#code").fill(TestPeople.code(key, this.clock.instant()));
		press(page, "Continuer");
		assertThat(page.locator("h1")).hasText("Bonjour Awa");
	}

	@Test
	void whatWasBeingWrittenIsThereAfterSigningInAgain(Visitor visitor) {
		TestPeople people = new TestPeople(this.portal);
		Person person = people.person("un puits au village");
		Page page = visitor.arrive();
		page.navigate("/connexion");
		signIn(page, person);
		page.navigate("/espace/compte");
		page.locator("#nom").fill("Diallo-Bâ");
		people.endSessions(person.id());
		press(page, "Enregistrer");
		assertThat(page.locator("h1")).hasText("Se connecter");
		signIn(page, person);
		assertThat(page.locator("h1")).hasText("Ce que vous écriviez est là");
		press(page, "Reprendre et envoyer");

		assertThat(page).hasURL(Pattern.compile(".*/espace/compte\\?fait=identite"));
		assertThat(page.locator("#nom")).hasValue("Diallo-Bâ");
	}

	private static void signIn(Page page, Person person) {
		page.getByLabel("Adresse de courriel").fill(person.address());
		page.locator("#mot-de-passe").fill("un puits au village");
		press(page, "Se connecter avec le mot de passe");
	}

	@Test
	void thePasswordIsShownByAButton(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/connexion");
		page.locator("#mot-de-passe").fill("un puits");
		press(page, "Voir");

		assertThat(page.locator("#mot-de-passe")).hasAttribute("type", "text");
		press(page, "Cacher");
		assertThat(page.locator("#mot-de-passe")).hasAttribute("type", "password");
	}

	@Test
	void theCookieOfASessionIsTheOnlyOne(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/connexion");
		press(page, "Jury");
		assertThat(page.locator("h1")).containsText("Bonjour");
		BrowserContext context = page.context();

		assertThat(context.cookies()).extracting((Cookie cookie) -> cookie.name).containsExactly("session");
		assertThat(context.cookies().getFirst().httpOnly).isTrue();
		assertThat(page.evaluate("document.cookie")).isEqualTo("");
	}

}
