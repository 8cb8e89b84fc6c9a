package org.portailsolidaire.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the README again:
 * {@code mvn test -Dlong-tests=none -Dtest=PicturesTests -Dimages=true}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "images", matches = "true")
class PicturesTests {

	private static final Path FOLDER = Path.of("docs", "images");

	/** Bytes: less is a page without anything on it, more is too heavy for the README. */
	private static final int LEAST = 20_000;

	private static final int MOST = 300_000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Test
	void accueil(Visitor visitor) {
		take(visitor.arrive((options) -> options.setViewportSize(1280, 1160)), "/", "accueil.png");
	}

	@Test
	void recherche(Visitor visitor) {
		take(visitor.arrive((options) -> options.setViewportSize(1280, 1160)),
				"/appels?q=eau+potable&zone=011&theme=eau", "recherche.png");
	}

	@Test
	void appel(Visitor visitor) {
		take(visitor.arrive((options) -> options.setViewportSize(1280, 1160)), PublicPages.CALL, "appel.png");
	}

	@Test
	void dossier(Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setViewportSize(1280, 1160));
		String session = HolderBrowser
			.of(this.portal.getBean(People.class).withAddress("fanta.diallo@racines-et-relais.example").orElseThrow(),
					this.port, this.portal)
			.cookies()
			.get("session");
		page.context().addCookies(List.of(new Cookie("session", session).setUrl(visitor.at("/"))));
		take(page, "/dossiers/2026-A-0001/budget", "dossier.png");
	}

	@Test
	void rechercheMobile(Visitor visitor) {
		take(visitor.arriveByPhone(), "/appels?q=eau+potable&zone=011", "recherche-mobile.png");
	}

	private static void take(Page page, String path, String file) {
		assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
		page.evaluate("document.fonts.ready");
		byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
		assertThat(picture).as(file).hasSizeBetween(LEAST, MOST);
	}

}
