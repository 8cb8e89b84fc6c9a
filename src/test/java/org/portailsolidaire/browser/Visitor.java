package org.portailsolidaire.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens pages in browsers of its own. What must never happen on any page is watched all
 * along: an error on the console, a request to another host.
 */
class Visitor {

	/** What htmx says of a request that a later one replaced, which is no error. */
	private static final Pattern REPLACED = Pattern.compile("htmx:(sendAbort|afterRequest), ");

	private final Browser browser;

	private final String site;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	Visitor(Browser browser, String site) {
		this.browser = browser;
		this.site = site;
	}

	/** The address of a path. */
	String at(String path) {
		return this.site + path;
	}

	/** A new browser on a wide screen, in Paris. */
	Page arrive() {
		return arrive((options) -> options);
	}

	/** A new browser on a phone, in Paris. */
	Page arriveByPhone() {
		return arrive((options) -> options.setViewportSize(390, 844).setHasTouch(true));
	}

	/** A new browser, with options of one's own. */
	Page arrive(UnaryOperator<NewContextOptions> change) {
		NewContextOptions options = new NewContextOptions().setBaseURL(this.site)
			.setViewportSize(1440, 900)
			.setLocale("fr-FR")
			.setTimezoneId("Europe/Paris");
		BrowserContext context = this.browser.newContext(change.apply(options));
		this.contexts.add(context);
		context.onConsoleMessage(this::watch);
		context.onWebError((error) -> this.complaints.add(error.error()));
		context.onRequest((request) -> {
			if (!request.url().startsWith(this.site) && !request.url().startsWith("data:")) {
				this.complaints.add("request to another host: " + request.url());
			}
		});
		return context.newPage();
	}

	private void watch(ConsoleMessage message) {
		boolean ownStatus = message.text().startsWith("Failed to load resource") && message.page() != null
				&& message.location().startsWith(message.page().url());
		if (message.type().equals("error") && !ownStatus && !REPLACED.matcher(message.text()).lookingAt()) {
			this.complaints.add(message.text() + " (" + message.location() + ")");
		}
	}

	/** Closes the browsers; the complaints count when nothing else failed. */
	void leave(boolean succeeded) {
		this.contexts.forEach(BrowserContext::close);
		if (succeeded) {
			assertThat(this.complaints).isEmpty();
		}
	}

}
