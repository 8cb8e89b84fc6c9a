package org.portailsolidaire.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds on every page, whatever it is of; each test that looks at one asks it. */
final class PageChecks {

	private static final String READ = read();

	/** As far apart as WCAG 1.4.12 lets readers set their text. */
	private static final String SPACED = """
			() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}'
					+ 'p{margin-bottom:2em!important}');
				document.adoptedStyleSheets = [sheet];
				const width = document.documentElement.scrollWidth;
				document.adoptedStyleSheets = [];
				return width;
			}""";

	private static final int[] WIDTHS = { 1280, 320 };

	private PageChecks() {
	}

	/** Looks at the page that is open. */
	static void hold(Page page, String path) {
		assertThat(page.title()).as(path).isNotBlank();
		assertThat(page.evaluate(READ)).as(path)
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
			.isEmpty();
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			assertThat(page.evaluate(SPACED)).as("%s, %d px, text set apart", path, width).isEqualTo(width);
		}
	}

	private static String read() {
		try {
			return new ClassPathResource("browser/page-checks.js").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
