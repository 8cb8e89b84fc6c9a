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

	private static final int PHONE = 390;

	/**
	 * Ordinary words that the cells of tables cut in two: they make room for long ones.
	 */
	private static final String CUT = """
			() => {
				const cut = new Set();
				for (const cell of document.querySelectorAll('td,th')) {
					if (!cell.checkVisibility()) continue;
					const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
					while (texts.nextNode()) {
						for (const word of texts.currentNode.data.matchAll(/(?<![\\p{L}\\d])\\p{L}{2,10}(?![\\p{L}\\d])/gu)) {
							const range = document.createRange();
							range.setStart(texts.currentNode, word.index);
							range.setEnd(texts.currentNode, word.index + word[0].length);
							if (new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1) cut.add(word[0]);
						}
					}
				}
				return [...cut];
			}""";

	private PageChecks() {
	}

	/** Looks at the page that is open. */
	static void hold(Page page, String path) {
		assertThat(page.title()).as(path).isNotBlank();
		assertThat(page.evaluate(READ)).as(path)
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
			.isEmpty();
		page.setViewportSize(PHONE, 900);
		assertThat(page.evaluate(CUT)).as("%s, words cut in tables", path)
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
