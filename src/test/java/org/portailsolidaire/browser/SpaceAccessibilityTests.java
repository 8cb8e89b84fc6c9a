package org.portailsolidaire.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The same for the pages of a person who owns an association of the demo world. */
@BrowserTest
class SpaceAccessibilityTests {

	private static final String SPACE = "/espace/association/racines-et-relais";

	private static final String DOSSIER = "/dossiers/2026-A-0001";

	private static final String FILED = "/dossiers/2026-A-0002";

	/** The pages of a person who owns an association, in the demo world. */
	static final List<String> PATHS = List.of("/espace/associations", "/espace/associations/nouvelle", SPACE,
			SPACE + "/identite", SPACE + "/coordonnees", SPACE + "/activites", SPACE + "/ressources", SPACE + "/bureau",
			SPACE + "/projets", SPACE + "/banque", SPACE + "/membres", SPACE + "/documents",
			SPACE + "/documents/accounts", "/espace/association/les-puits-de-tanghin", "/invitations/inconnue",
			"/appels?association=racines-et-relais", PublicPages.CALL + "/eligibilite?association=racines-et-relais",
			PublicPages.CALL + "/eligibilite?association=les-puits-de-tanghin", "/espace", "/espace/agenda",
			"/dossiers", DOSSIER, DOSSIER + "/association", DOSSIER + "/projet?verifier=oui", DOSSIER + "/activites",
			DOSSIER + "/budget", DOSSIER + "/documents", DOSSIER + "/documents/ajout", DOSSIER + "/depot", FILED,
			FILED + "/recepisse", FILED + "/projet", FILED + "/documents");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@ParameterizedTest
	@FieldSource("PATHS")
	void axeFindsNothing(String path, Visitor visitor) {
		Page page = arrive(visitor, 1440);
		page.navigate(path);

		AccessibilityTests.findsNothing(page, path);
		page.setViewportSize(320, 700);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/espace/associations/nouvelle", SPACE + "/membres" })
	void axeFindsNothingInAFormToCorrect(String path, Visitor visitor) {
		Page page = arrive(visitor, 1440);
		page.navigate(path);
		page.locator("form.sheet button").click();
		page.locator("#erreurs").waitFor();

		AccessibilityTests.findsNothing(page, path);
	}

	private Page arrive(Visitor visitor, int width) {
		Page page = visitor
			.arrive((options) -> options.setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, 900));
		String session = HolderBrowser
			.of(this.portal.getBean(People.class).withAddress("fanta.diallo@racines-et-relais.example").orElseThrow(),
					this.port, this.portal)
			.cookies()
			.get("session");
		page.context().addCookies(List.of(new Cookie("session", session).setUrl(visitor.at("/"))));
		return page;
	}

}
