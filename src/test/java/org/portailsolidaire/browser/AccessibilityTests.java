package org.portailsolidaire.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a machine can say of the accessibility of pages. It is no audit: see
 * {@code /accessibilite}.
 */
@BrowserTest
class AccessibilityTests {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final int[] WIDTHS = { 1440, 390 };

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("org.portailsolidaire.browser.PublicPages#all")
	void axeFindsNothing(String kind, String path, Visitor visitor) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = visitor.arrive((options) -> options.setColorScheme(scheme));
			page.navigate(path);
			for (int width : WIDTHS) {
				page.setViewportSize(width, 900);
				assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
					.as("%s, %s, %d px", path, scheme, width)
					.isEmpty();
			}
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("org.portailsolidaire.browser.PublicPages#all")
	void nothingIsWiderThanAScreenOf320Pixels(String kind, String path, Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setViewportSize(320, 700).setTimezoneId("America/Martinique"));
		page.navigate(path);

		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
	}

}
