package org.portailsolidaire.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the pictures of the README again:
 * {@code mvn -B test -Dtest=PicturesTests -Dimages=true}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "images", matches = "true")
class PicturesTests {

	private static final Path FOLDER = Path.of("docs", "images");

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
	void rechercheMobile(Visitor visitor) {
		take(visitor.arriveByPhone(), "/appels?q=eau+potable&zone=011", "recherche-mobile.png");
	}

	private static void take(Page page, String path, String file) {
		page.navigate(path);
		page.evaluate("document.fonts.ready");
		byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
		if (picture.length > 300 * 1024) {
			throw new IllegalStateException(file + " is heavy: " + picture.length + " bytes");
		}
	}

}
