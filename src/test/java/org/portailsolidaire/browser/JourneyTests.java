package org.portailsolidaire.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Readers on their way: from the home page to a call, by all the means they have. */
@BrowserTest
class JourneyTests {

	private static final Pattern WATER = Pattern.compile(".*[?&]theme=eau(&.*)?");

	private static final String FOCUS_IS_SEEN = """
			() => {
				const shown = document.activeElement.closest('label') ?? document.activeElement;
				const box = shown.getBoundingClientRect();
				// the button within a date field has the ring of the browser
				if (!document.activeElement.matches(':focus')) return true;
				const outlined = [document.activeElement, shown].some((e) => getComputedStyle(e).outlineStyle !== 'none');
				return outlined && box.bottom > 0 && box.top < innerHeight;
			}""";

	@Autowired
	TestClock clock;

	@Test
	void fromTheHomePageToACallAndBack(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/");
		page.locator("#zone").selectOption("TG");
		page.locator(".ask .btn").click();
		assertThat(page).hasURL(Pattern.compile(".*/appels\\?zone=TG.*"));
		assertThat(page.locator(".chip")).hasText("Retirer le filtre Zone : Togo");

		page.locator("label:has(#t-eau)").click();
		assertThat(page).hasURL(WATER);
		String total = page.locator(".count b").textContent();

		page.locator(".call h2 a").first().click();
		assertThat(page).hasURL(Pattern.compile(".*/appels/[a-z0-9-]+"));
		assertThat(page.locator(".facts")).isVisible();

		page.goBack();
		assertThat(page).hasURL(WATER);
		assertThat(page.locator(".count b")).hasText(total);
		assertThat(page.locator("#t-eau")).isChecked();

		page.goBack();
		assertThat(page.locator("#t-eau")).not().isChecked();
		assertThat(page.locator(".chip")).hasCount(1);

		page.goForward();
		assertThat(page.locator("#t-eau")).isChecked();
		assertThat(page.locator(".chip")).hasCount(2);
	}

	@Test
	void aFilterChangesAllThatDependsOnItInPlace(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/appels");
		page.evaluate("window.samePage = true");
		String otherTheme = count(page, "#t-sante").textContent();
		String zone = count(page, "#z-142").textContent();

		page.locator("#t-eau").focus();
		page.keyboard().press("Space");
		assertThat(page).hasURL(WATER);
		String total = page.locator(".count b").textContent();
		assertThat(page.locator("#t-eau")).isFocused();
		assertThat(count(page, "#t-eau")).hasText(total.replaceAll("\\D", ""));
		assertThat(count(page, "#t-sante")).hasText(otherTheme);
		assertThat(count(page, "#z-142")).not().hasText(zone);
		assertThat(page.locator(".filters ~ div > [role=status]")).containsText(total);
		assertThat(page.locator("#cadre-langue")).hasAttribute("href", Pattern.compile("/en/appels\\?.*theme=eau"));

		page.locator("label:has(#f-clos)").click();
		page.locator("label:has(#f-ouvert)").click();
		assertThat(page.locator("h1")).hasText("Appels à projets clos");
		assertThat(page).hasTitle("Appels à projets clos – Clos, Eau – Portail Solidaire");

		page.locator("a.chip", new Page.LocatorOptions().setHasText("Eau")).click();
		assertThat(page.locator("#t-eau")).not().isChecked();
		assertThat(page.locator("#resultats")).isFocused();
		Assertions.assertThat(page.evaluate("window.samePage")).isEqualTo(true);
	}

	@Test
	void aFieldKeepsWhatWasTypedAndSaysWhatIsWrong(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/appels");
		page.locator("#montant").fill("douze mille");
		page.keyboard().press("Enter");
		assertThat(page.locator("#montant-e")).isVisible();
		assertThat(page.locator("#montant")).hasValue("douze mille");
		assertThat(page.locator("#montant")).isFocused();

		page.locator("#montant").fill("12500");
		page.keyboard().press("Tab");
		assertThat(page.locator("#montant")).hasValue("12\u202F500");
		assertThat(page.locator("#montant-e")).hasCount(0);
	}

	@Test
	void theLastChosenOfTwoClosingDatesCounts(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/appels?cloture=2026-12-24");
		assertThat(page.locator("#avant-le")).hasValue("2026-12-24");

		page.locator("label:has(#c-15j)").click();
		assertThat(page).hasURL(Pattern.compile(".*cloture=15j.*"));
		assertThat(page.locator("#avant-le")).hasValue("");
		assertThat(page.locator("#c-15j")).isChecked();
	}

	@Test
	void everythingWorksWithoutScripts(Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setJavaScriptEnabled(false));
		page.navigate("/");
		page.locator(".arch a").first().click();
		assertThat(page).hasURL(WATER);

		page.locator("label:has(#f-clos)").click();
		page.locator("#q").fill("eau potable");
		page.locator(".filters-f button").click();
		assertThat(page.locator("h1")).hasText("Appels à projets");
		assertThat(page.locator(".call mark").first()).isVisible();

		page.locator("#tri").selectOption("montant");
		page.locator(".sort button").click();
		assertThat(page.locator("#tri")).hasValue("montant");
		page.locator("#f-zone .pm").first().click();
		assertThat(page.locator("#f-zone .pm[aria-expanded=true]")).hasCount(1);
		assertThat(page.locator("#t-eau")).isChecked();
		assertThat(page.locator("#q")).hasValue("eau potable");
	}

	@Test
	void phonesWithoutScriptsHaveAPageOfFilters(Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setViewportSize(390, 844).setJavaScriptEnabled(false));
		page.navigate("/appels");
		assertThat(page.locator("#filtres")).isHidden();

		page.locator("#filtres-o").click();
		page.locator("#f-zone .pm").first().click();
		assertThat(page.locator("#filtres")).isVisible();
		page.locator("label:has(#t-eau)").click();
		page.locator(".filters-f button").click();
		assertThat(page).hasURL(WATER);
		assertThat(page.locator("#filtres")).isHidden();
	}

	@Test
	void phonesHaveADialogOfFilters(Visitor visitor) {
		Page page = visitor.arriveByPhone();
		page.navigate("/appels");
		page.locator("#filtres-o").click();
		Locator dialog = page.locator("#filtres[role=dialog]");
		assertThat(dialog.locator("h2")).isFocused();

		page.locator("label:has(#t-eau)").click();
		assertThat(dialog.locator("[role=status]")).containsText("correspondent à vos critères");
		String total = page.locator("#resultats .count b").textContent();
		assertThat(dialog.locator(".filters-f button")).hasText("Voir les " + total,
				new HasTextOptions().setUseInnerText(true));
		page.locator("#f-zone .pm").first().click();
		assertThat(page.locator("#f-zone .pm[aria-expanded=true]")).hasCount(1);
		assertThat(dialog).isVisible();

		page.keyboard().press("Escape");
		assertThat(page.locator("#filtres")).isHidden();
		assertThat(page.locator("#filtres-o")).isFocused();
		assertThat(page.locator("#filtres-o .n")).hasText("1 choisis");
		assertThat(page.locator("[inert]")).hasCount(0);
	}

	@Test
	void theKeyboardIsEnough(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/appels");
		page.keyboard().press("Tab");
		assertThat(page.locator(".skip")).isFocused();
		assertThat(page.locator(".skip")).isInViewport();
		page.keyboard().press("Enter");
		assertThat(page.locator("main")).isFocused();

		while (!isFocused(page, "#q")) {
			page.keyboard().press("Tab");
			assertFocusIsSeen(page);
		}
		page.keyboard().type("eau");
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*q=eau.*"));
		assertThat(page.locator("#q")).isFocused();
		while (!isFocused(page, ".call h2 a")) {
			page.keyboard().press("Tab");
			assertFocusIsSeen(page);
		}
		page.keyboard().press("Enter");
		assertThat(page.locator(".facts")).isVisible();
	}

	@Test
	void theOtherLanguageKeepsThePageAndItsCriteria(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate("/appels");
		page.locator("label:has(#t-eau)").click();
		assertThat(page).hasURL(WATER);
		String total = page.locator(".count b").textContent().replaceAll("\\D", "");

		page.locator("#cadre-langue").click();
		assertThat(page).hasURL(Pattern.compile(".*/en/appels\\?.*theme=eau.*"));
		assertThat(page.locator("html")).hasAttribute("lang", "en");
		assertThat(page.locator(".count b")).hasText(total + " calls");
		assertThat(page.locator(".call h2").first()).hasAttribute("lang", "fr");

		page.locator(".call h2 a").first().click();
		assertThat(page).hasURL(Pattern.compile(".*/en/appels/[a-z0-9-]+"));
		assertThat(page.locator("h1")).hasAttribute("lang", "fr");
		page.locator("#cadre-langue").click();
		assertThat(page.locator("html")).hasAttribute("lang", "fr");
		Assertions.assertThat(page.context().cookies()).isEmpty();
	}

	@Test
	void theThemeIsRememberedOnceChosen(Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setColorScheme(ColorScheme.LIGHT));
		page.navigate("/appels?theme=eau");
		Assertions.assertThat(page.context().cookies()).isEmpty();
		String light = background(page);

		page.locator("button[value=sombre]").click();
		assertThat(page).hasURL(WATER);
		assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
		Assertions.assertThat(background(page)).isNotEqualTo(light);
		page.navigate("/aide");
		assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
		assertThat(page.locator("button[value=sombre]")).hasAttribute("aria-pressed", "true");

		page.locator("button[value=auto]").click();
		assertThat(page.locator("html[data-bs-theme]")).hasCount(0);
		Assertions.assertThat(background(page)).isEqualTo(light);
		Assertions.assertThat(page.context().cookies()).isEmpty();
	}

	@Test
	void readersElsewhereSeeTheirOwnTimeToo(Visitor visitor) {
		Page paris = visitor.arrive();
		paris.navigate(PublicPages.CALL);
		assertThat(paris.locator(".facts-h")).containsText("à 17\u00A0h, heure de Paris");
		assertThat(paris.locator(".facts-h")).not().containsText("chez vous");

		Page martinique = visitor.arrive((options) -> options.setTimezoneId("America/Martinique"));
		martinique.navigate(PublicPages.CALL);
		assertThat(martinique.locator(".facts-h")).containsText("à 17\u00A0h, heure de Paris");
		assertThat(martinique.locator(".facts-h")).containsText("(soit 12\u00A0h chez vous)");
		martinique.navigate("/appels");
		assertThat(martinique.locator(".call-d").first()).containsText("(soit 12\u00A0h chez vous)");
	}

	@Test
	void theLastHoursAreCountedAndThenTheCallIsClosed(Visitor visitor) {
		Page page = visitor.arrive();
		page.navigate(PublicPages.CALL);
		assertThat(page.locator(".facts-h .days")).hasText(Pattern.compile("\\d+\\s*jours"));

		this.clock.set("2026-12-11T11:30:00Z");
		page.reload();
		assertThat(page.locator(".facts-h .days")).hasText(Pattern.compile("4\\s*heures"));
		assertThat(page.locator(".facts-h .days")).hasClass(Pattern.compile(".*soon.*"));

		this.clock.set("2026-12-11T16:00:00Z");
		page.reload();
		assertThat(page.locator(".cols .tag").first()).hasText("Clos");
		assertThat(page.locator(".facts-h .days")).hasText("fermé");
	}

	private static Locator count(Page page, String input) {
		return page.locator("label:has(" + input + ") i");
	}

	private static boolean isFocused(Page page, String selector) {
		return Boolean.TRUE.equals(page.evaluate("(s) => document.activeElement.matches(s)", selector));
	}

	/** The browser may take a moment to scroll to what it focuses. */
	private static void assertFocusIsSeen(Page page) {
		for (int i = 0; i < 20 && !Boolean.TRUE.equals(page.evaluate(FOCUS_IS_SEEN)); i++) {
			page.waitForTimeout(50);
		}
		Assertions.assertThat(page.evaluate(FOCUS_IS_SEEN))
			.as((String) page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
			.isEqualTo(true);
	}

	private static String background(Page page) {
		return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
	}

}
