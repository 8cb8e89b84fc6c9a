package org.portailsolidaire.browser;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the back office, as an administrator of the demo world sees them. */
@BrowserTest
class BackOfficeTests {

	/** The pages of the back office, but for what stands in the demo world. */
	static final List<String> PATHS = List.of("/gestion", "/gestion/personnes", "/gestion/personnes?q=absente",
			"/gestion/personnes/{person}", "/gestion/organisations", "/gestion/organisations/{organisation}",
			"/gestion/organisations/{organisation}/reprise?q=diallo", "/gestion/messages", "/gestion/themes",
			"/gestion/themes/sport", "/gestion/synonymes", "/gestion/synonymes/1", "/gestion/liste-du-cad",
			"/gestion/liste-du-cad/2026-01-01", "/gestion/journal", "/gestion/journal?du=hier", "/gestion/appels",
			"/gestion/appels/nouveau", "/gestion/appels/import", "/gestion/appels/{call}",
			"/gestion/appels/{call}/identite?verifier=oui", "/gestion/appels/{call}/calendrier",
			"/gestion/appels/{call}/conditions", "/gestion/appels/{call}/volets", "/gestion/appels/{call}/volet-1",
			"/gestion/appels/{call}/zones", "/gestion/appels/{call}/zones?q=benin", "/gestion/appels/{call}/themes",
			"/gestion/appels/{call}/themes?q=eau", "/gestion/appels/{call}/documents",
			"/gestion/appels/{call}/contacts", "/gestion/appels/{call}/grille", "/gestion/appels/{call}/questions",
			"/gestion/appels/{call}/apercu", "/gestion/appels/{call}/apercu/formulaire",
			"/gestion/appels/{call}/responsable", "/gestion/referentiel", "/gestion/referentiel/1",
			"/gestion/dossiers");

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@FieldSource("PATHS")
	void axeFindsNothing(String path, Visitor visitor) {
		Page page = arrive(visitor);
		page.navigate(known(path));

		isFine(page, path);
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
	void axeFindsNothingInTheNextVersionOfTheGrid(Visitor visitor) {
		Page page = arrive(visitor);
		page.navigate("/gestion/referentiel");
		page.locator("main form .btn-primary").click();
		page.locator("#poids-0").fill("99");
		page.locator(".w-save .btn-primary").click();
		page.locator("#total .err").waitFor();

		isFine(page, "/gestion/referentiel/brouillon");
		this.jdbc.sql("delete from evaluation_grid_draft").update();
	}

	@Test
	void axeFindsNothingWhereTwoTextsAreCompared(Visitor visitor) {
		UUID call = new TestCalls(this.portal).draft();
		String path = "/gestion/appels/" + call + "/identite";
		Page page = arrive(visitor);
		page.navigate(path);
		Page other = arrive(visitor);
		other.navigate(path);
		other.locator("#titre").fill("Un autre titre");
		other.locator(".w-save .btn-primary").click();
		other.locator(".msg-ok").waitFor();
		page.locator("#titre").fill("Mon titre");
		page.locator(".w-save .btn-primary").click();
		page.locator("[name='garde.titre']").first().waitFor();

		assertThat(page.locator("main").innerText()).contains("Un autre titre", "Mon titre");
		isFine(page, path);
		this.jdbc.sql("delete from call where id = ?").param(call).update();
	}

	@Test
	void aDraftThatCannotBeSavedSaysSoAndIsSavedOnceItCan(Visitor visitor) {
		UUID call = new TestCalls(this.portal).draft();
		Page page = arrive(visitor);
		page.navigate("/gestion/appels/" + call + "/identite");
		page.route("**/brouillon", Route::abort);
		page.locator("#titre").fill("Un titre");
		page.locator("#etat.late").waitFor();
		assertThat(page.locator("#etat").textContent()).contains("Pas encore enregistré");

		page.unroute("**/brouillon");
		page.locator("#etat:not(.late)").waitFor();
		assertThat(page.locator("#etat").textContent()).contains("Brouillon enregistré");
		this.jdbc.sql("delete from call where id = ?").param(call).update();
	}

	private static void isFine(Page page, String path) {
		AccessibilityTests.findsNothing(page, path);
		page.setViewportSize(320, 700);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
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

	@Test
	void questionsAreOrderedByDragByKeysAndByButtons(Visitor visitor) {
		UUID call = new TestCalls(this.portal).draft();
		String list = "/gestion/appels/" + call + "/questions";
		Page page = arrive(visitor);
		for (int i = 0; i < 2; i++) {
			page.navigate(list);
			page.locator("#ajouter").click();
			page.locator("#intitule").waitFor();
		}
		page.navigate(list);
		isOrdered(page, 1, 2, 3);
		line(page, 1).dragTo(line(page, 3));
		isOrdered(page, 2, 3, 1);
		line(page, 1).locator("small").first().hover();
		page.mouse().down();
		line(page, 3).hover();
		line(page, 2).hover();
		page.mouse().up();
		isOrdered(page, 1, 2, 3);
		page.locator("#ligne-3").press("Alt+ArrowUp");
		isOrdered(page, 1, 3, 2);
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("ligne-3");
		page.keyboard().press("Alt+ArrowUp");
		isOrdered(page, 3, 1, 2);

		Page plain = arrive(visitor, (options) -> options.setJavaScriptEnabled(false));
		plain.navigate(list);
		line(plain, 3).locator("[value=bas]").click();
		plain.locator("[role=status]").waitFor();
		assertThat(plain.locator(".w-items [data-row]").all()).extracting((item) -> item.getAttribute("id"))
			.containsExactly("ligne-1", "ligne-3", "ligne-2");
		this.jdbc.sql("delete from call where id = ?").param(call).update();
	}

	private static Locator line(Page page, int item) {
		return page.locator(".w-items > li:has(#ligne-" + item + ")");
	}

	private static void isOrdered(Page page, int... items) {
		String order = Arrays.stream(items).mapToObj((item) -> "ligne-" + item).collect(Collectors.joining(","));
		page.waitForFunction("order => document.readyState === 'complete'"
				+ " && [...document.querySelectorAll('.w-items [data-row]')].map((item) => item.id).join() === order",
				order);
	}

	private String known(String path) {
		return known(path, this.jdbc);
	}

	/** The path with what it names of the demo world. */
	static String known(String path, JdbcClient jdbc) {
		return path
			.replace("{person}",
					one(jdbc, "select id from person where address = 'fanta.diallo@racines-et-relais.example'"))
			.replace("{organisation}", one(jdbc, "select id from organisation where slug = 'racines-et-relais'"))
			.replace("{call}",
					one(jdbc, "select call_id from funding_line where rules <> '[]' order by call_id limit 1"));
	}

	private static String one(JdbcClient jdbc, String query) {
		return jdbc.sql(query).query(UUID.class).single().toString();
	}

	private PersonId person(String address) {
		return this.portal.getBean(People.class).withAddress(address).orElseThrow().id();
	}

	private Page arrive(Visitor visitor) {
		return arrive(visitor, (options) -> options);
	}

	private Page arrive(Visitor visitor, UnaryOperator<NewContextOptions> change) {
		Page page = visitor.arrive((options) -> change.apply(options.setReducedMotion(ReducedMotion.REDUCE)));
		String session = new TestPeople(this.portal).session(person("paul.nguyen@agence.example")).getValue();
		page.context().addCookies(List.of(new Cookie("session", session).setUrl(visitor.at("/"))));
		return page;
	}

}
