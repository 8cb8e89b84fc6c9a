package org.portailsolidaire.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Papers are taken away from their pages; drawings follow what is typed. */
@BrowserTest
class PaperJourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	private Page arrive(Visitor visitor, Person person) {
		Page page = visitor.arrive((options) -> options);
		page.context()
			.addCookies(List
				.of(new Cookie("session", HolderBrowser.of(person, this.port, this.portal).cookies().get("session"))
					.setUrl(visitor.at("/"))));
		return page;
	}

	@ParameterizedTest
	@CsvSource({ "/dossiers/2026-A-0002/recepisse, Télécharger le récépissé (PDF)",
			"/dossiers/2026-A-0002/recepisse, Télécharger le dossier (PDF)",
			"/dossiers/2026-A-0001, Télécharger le dossier (PDF)",
			"/dossiers/2026-A-0001, Télécharger le formulaire vierge (PDF)" })
	void aPaperIsTakenAwayFromItsPage(String path, String link, Visitor visitor) throws IOException {
		Page page = arrive(visitor,
				this.portal.getBean(People.class).withAddress("fanta.diallo@racines-et-relais.example").orElseThrow());
		page.navigate(path);
		Download paper = page
			.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click());

		org.assertj.core.api.Assertions.assertThat(Files.readAllBytes(paper.path()))
			.startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void theDrawingOfABudgetFollowsWhatIsTyped(Visitor visitor) {
		Person person = new TestPeople(this.portal).person();
		new TestOrganisations(this.portal).association(person);
		Page page = arrive(visitor, person);
		page.navigate(PublicPages.CALL + "/dossier");
		page.getByLabel("Le nom du projet").fill("Un four à Kpalimé");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commencer mon dossier")).click();
		assertThat(page.locator("#dossier-statut")).containsText("Non déposé");
		page.navigate(page.url().replaceFirst("\\?.*", "") + "/budget");
		assertThat(page.locator(".d-chart")).hasCount(0);
		page.locator("#d-libelle-0").fill("Forage");
		page.locator("#d-montant-0").fill("500");
		assertThat(page.locator(".d-chart")).containsText("hachures");
		assertThat(page.locator(".d-chart rect[fill='url(#motif-manque)']")).hasCount(1);
	}

}
