package org.portailsolidaire.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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

	/** Those that dark colours can break, the page being the same. */
	private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

	private static final int[] WIDTHS = { 1440, 390 };

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("org.portailsolidaire.browser.PublicPages#all")
	void axeFindsNothing(String kind, String path, Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setReducedMotion(ReducedMotion.REDUCE));
		page.navigate(path);
		findsNothing(page, path);
	}

	/** Looks at the page that is open, wide and narrow, light and dark. */
	static void findsNothing(Page page, String path) {
		// A bar that stays in sight covers part of what one scrolls from under it.
		page.evaluate("document.querySelectorAll('.w-save, .d-save').forEach((bar) => bar.style.position = 'static')");
		PageChecks.hold(page, path);
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			assertThat(violations(new AxeBuilder(page).withTags(RULES))).as("%s, light, %d px", path, width).isEmpty();
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			assertThat(violations(new AxeBuilder(page).withRules(RULES_OF_COLOUR))).as("%s, dark, %d px", path, width)
				.isEmpty();
		}
	}

	private static List<String> violations(AxeBuilder axe) {
		return axe.setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ": " + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
			.toList();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("org.portailsolidaire.browser.PublicPages#all")
	void nothingIsWiderThanAScreenOf320Pixels(String kind, String path, Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setViewportSize(320, 700).setTimezoneId("America/Martinique"));
		page.navigate(path);

		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
	}

}
