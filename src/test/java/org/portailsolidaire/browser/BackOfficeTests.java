package org.portailsolidaire.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.accounts.People;
import org.portailsolidaire.accounts.TestPeople;
import org.portailsolidaire.shared.PersonId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the back office, as an administrator of the demo world sees them. */
@BrowserTest
class BackOfficeTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/gestion", "/gestion/personnes", "/gestion/personnes?q=absente",
			"/gestion/personnes/{person}", "/gestion/organisations", "/gestion/organisations/{organisation}",
			"/gestion/organisations/{organisation}/reprise?q=diallo", "/gestion/messages", "/gestion/themes",
			"/gestion/themes/sport", "/gestion/synonymes", "/gestion/synonymes/1", "/gestion/liste-du-cad",
			"/gestion/liste-du-cad/2026-01-01", "/gestion/journal", "/gestion/journal?du=hier", "/gestion/appels",
			"/gestion/appels/nouveau", "/gestion/appels/import", "/gestion/appels/{call}",
			"/gestion/appels/{call}/identite?verifier=oui", "/gestion/appels/{call}/calendrier",
			"/gestion/appels/{call}/conditions", "/gestion/appels/{call}/volets", "/gestion/appels/{call}/volet-1",
			"/gestion/appels/{call}/zones", "/gestion/appels/{call}/zones?q=benin", "/gestion/appels/{call}/themes",
			"/gestion/appels/{call}/documents", "/gestion/appels/{call}/contacts", "/gestion/appels/{call}/grille",
			"/gestion/appels/{call}/questions", "/gestion/appels/{call}/apercu",
			"/gestion/appels/{call}/apercu/formulaire" })
	void axeFindsNothing(String path, Visitor visitor) {
		Page page = arrive(visitor);
		page.navigate(known(path));

		AccessibilityTests.findsNothing(page, path);
		page.setViewportSize(320, 700);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
	}

	@Test
	void axeFindsNothingInAFormToCorrect(Visitor visitor) {
		Page page = arrive(visitor);
		page.navigate("/gestion/synonymes/nouveau");
		page.locator("form.sheet .btn-primary").click();
		page.locator("#erreurs").waitFor();

		AccessibilityTests.findsNothing(page, "/gestion/synonymes");
	}

	@Test
	void keysGoThroughTheRowsUntilTheyAreSwitchedOff(Visitor visitor) {
		Page page = arrive(visitor);
		page.navigate("/gestion/organisations");
		List<String> rows = page.locator("[data-row]").allTextContents();
		page.keyboard().press("j");
		page.keyboard().press("j");
		page.keyboard().press("j");
		page.keyboard().press("k");
		assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(rows.get(1));
		page.keyboard().press("Enter");
		page.locator("h1", new Page.LocatorOptions().setHasText(rows.get(1))).waitFor();

		page.navigate("/gestion/organisations");
		page.keyboard().press("/");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-q");
		page.keyboard().type("jk");
		assertThat(page.locator("#f-q").inputValue()).isEqualTo("jk");
		page.locator("[data-keys-off]").click();
		page.reload();
		page.keyboard().press("j");
		assertThat(page.evaluate("document.activeElement === document.body")).isEqualTo(true);
	}

	private String known(String path) {
		return path.replace("{person}", person("fanta.diallo@racines-et-relais.example").value().toString())
			.replace("{organisation}",
					this.jdbc.sql("select id from organisation where slug = 'racines-et-relais'")
						.query(UUID.class)
						.single()
						.toString())
			.replace("{call}",
					this.jdbc.sql("select call_id from funding_line where rules <> '[]' order by call_id limit 1")
						.query(UUID.class)
						.single()
						.toString());
	}

	private PersonId person(String address) {
		return this.portal.getBean(People.class).withAddress(address).orElseThrow().id();
	}

	private Page arrive(Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setReducedMotion(ReducedMotion.REDUCE));
		String session = new TestPeople(this.portal).session(person("paul.nguyen@agence.example")).getValue();
		page.context().addCookies(List.of(new Cookie("session", session).setUrl(visitor.at("/"))));
		return page;
	}

}
