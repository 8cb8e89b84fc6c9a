package org.portailsolidaire.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts the Chromium of the machine once, from {@code CHROME_BIN} or
 * {@code /usr/bin/chromium}, and gives each test a {@link Visitor}.
 */
class Chromium implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace OURS = Namespace.create(Chromium.class);

	private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync");

	private static final Path EXECUTABLE = Path
		.of(Objects.requireNonNullElse(System.getenv("CHROME_BIN"), "/usr/bin/chromium"));

	/** A browser and the driver that speaks to it, closed at the end of all tests. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return new Running(playwright, playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(ARGUMENTS)));
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

	@Override
	public void beforeAll(ExtensionContext context) {
		boolean found = Files.isExecutable(EXECUTABLE);
		if (!found && "true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("No Chromium at " + EXECUTABLE + ": CI asks for the browser tests");
		}
		Assumptions.assumeTrue(found, () -> "No Chromium at " + EXECUTABLE + " (CHROME_BIN)");
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visitor.class;
	}

	@Override
	public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Running running = context.getRoot()
			.getStore(OURS)
			.computeIfAbsent(Running.class, (type) -> Running.start(), Running.class);
		int port = SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port", Integer.class);
		return context.getStore(OURS)
			.computeIfAbsent(Visitor.class, (type) -> new Visitor(running.browser(), "http://localhost:" + port),
					Visitor.class);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visitor visitor = context.getStore(OURS).remove(Visitor.class, Visitor.class);
		if (visitor != null) {
			visitor.leave(context.getExecutionException().isEmpty());
		}
	}

}
