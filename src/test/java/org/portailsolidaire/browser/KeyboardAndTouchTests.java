package org.portailsolidaire.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who goes by keys sees where they are; who goes by touch has fields of a size. */
@BrowserTest
class KeyboardAndTouchTests {

	private static final List<String> HOLDER = List.of("/dossiers/2026-A-0001/projet", "/dossiers/2026-A-0001/budget",
			"/espace/association/racines-et-relais/membres", "/espace/compte");

	private static final List<String> TEAM = List.of("/gestion/appels", "/gestion/appels/{call}/conditions",
			"/gestion/dossiers/2026-A-0002", "/gestion/journal");

	/** What takes the focus and no part of which is seen then. */
	private static final String HIDDEN = """
			() => {
				const seen = (node) => {
					node.focus();
					const box = node.getBoundingClientRect();
					const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
					const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
					if (right <= left || bottom <= top) return false;
					return [.1, .5, .9].some((x) => [.1, .5, .9].some((y) => {
						const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
						return there && (node.contains(there) || there.contains(node) || [...node.labels ?? []].some((one) => one.contains(there)));
					}));
				};
				return [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
					.filter((node) => node.tabIndex >= 0 && !node.disabled && node.checkVisibility({ visibilityProperty: true })
						&& !node.matches('.visually-hidden,.skip'))
					.filter((node) => !seen(node)).map((node) => node.outerHTML.slice(0, 160));
			}""";

	private static final String SMALL = """
			() => [...document.querySelectorAll('input:not([type=hidden],[type=checkbox],[type=radio],[type=file]),select,textarea')]
				.filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
				.map((field) => field.outerHTML.slice(0, 160))""";

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private void signIn(Page page, String address, Visitor visitor) {
		page.context()
			.addCookies(List.of(new Cookie("session",
					new TestPeople(this.portal)
						.session(this.portal.getBean(People.class).withAddress(address).orElseThrow().id())
						.getValue())
				.setUrl(visitor.at("/"))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 820, 480 })
	void whatIsFocusedIsInSight(int height, Visitor visitor) {
		Page page = visitor
			.arrive((options) -> options.setReducedMotion(ReducedMotion.REDUCE).setViewportSize(1280, height));
		for (String path : List.of("/", "/appels", PublicPages.CALL, PublicPages.CALL + "/eligibilite")) {
			look(page, path);
		}
		signIn(page, "fanta.diallo@racines-et-relais.example", visitor);
		HOLDER.forEach((path) -> look(page, path));
		signIn(page, "paul.nguyen@agence.example", visitor);
		TEAM.forEach((path) -> look(page, BackOfficeTests.known(path, this.jdbc)));
	}

	private static void look(Page page, String path) {
		page.navigate(path);
		assertThat(page.evaluate(HIDDEN)).as(path).isEqualTo(List.of());
	}

	@Test
	void fieldsAreNotSoSmallThatATelephoneZooms(Visitor visitor) {
		Page page = visitor.arriveByPhone();
		for (String path : List.of("/", "/appels", "/connexion", "/inscription", PublicPages.CALL + "/eligibilite")) {
			page.navigate(path);
			assertThat(page.evaluate(SMALL)).as(path).isEqualTo(List.of());
		}
		signIn(page, "fanta.diallo@racines-et-relais.example", visitor);
		for (String path : HOLDER) {
			page.navigate(path);
			assertThat(page.evaluate(SMALL)).as(path).isEqualTo(List.of());
		}
		signIn(page, "paul.nguyen@agence.example", visitor);
		for (String path : TEAM) {
			page.navigate(BackOfficeTests.known(path, this.jdbc));
			assertThat(page.evaluate(SMALL)).as(path).isEqualTo(List.of());
		}
	}

}
