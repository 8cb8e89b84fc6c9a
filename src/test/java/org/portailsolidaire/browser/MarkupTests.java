package org.portailsolidaire.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.PortalServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the Nu Html Checker says of the pages as they are sent, forms to correct among
 * them. It is in the build of nobody: {@code VNU_JAR} names it ({@code vnu.jar} of the
 * npm package {@code vnu-jar}); without it the test is skipped, and says so.
 */
@Tag("browser")
@PortalServerTest
class MarkupTests {

	/** Pages that are another one as it is asked for otherwise. */
	private static final Set<String> SAME = Set.of(
			"_appels_dotation_microprojets_session_de_printemps_eligibilite_association_les_puits_de_tanghin.html",
			"_en_appels_dotation_microprojets_session_de_printemps.html");

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@TempDir
	Path pages;

	private final HttpClient http = HttpClient.newHttpClient();

	private int count;

	@Test
	void theCheckerFindsNoError() throws Exception {
		String checker = System.getenv("VNU_JAR");
		Assumptions.assumeTrue(checker != null && Files.isReadable(Path.of(checker)), "No Nu Html Checker (VNU_JAR)");
		keepAll();
		Process checked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				checker, "--errors-only", "--skip-non-html", this.pages.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(new String(checked.getInputStream().readAllBytes())).isEmpty();
		assertThat(this.count).isGreaterThan(90);
	}

	@Test
	void eachPageHasATitleOfItsOwn() throws Exception {
		keepAll();
		Map<String, String> titles = new TreeMap<>();
		List<String> twice = new ArrayList<>();
		for (Path page : Files.list(this.pages).sorted().toList()) {
			Matcher title = Pattern.compile("<title>([^<]+)</title>").matcher(Files.readString(page));
			assertThat(title.find()).as(page.toString()).isTrue();
			String other = titles.put(title.group(1), page.getFileName().toString());
			if (other != null && !SAME.contains(page.getFileName().toString().substring(3))) {
				twice.add(title.group(1) + ": " + other + ", " + page.getFileName());
			}
		}
		assertThat(twice).isEmpty();
	}

	private void keepAll() throws IOException, InterruptedException {
		for (Object[] page : PublicPages.all().map((one) -> one.get()).toList()) {
			keep(get((String) page[1], null), (String) page[1]);
		}
		keep(post("/inscription", null, "courriel=pas%20une%20adresse"), "/inscription");
		Cookie holder = session("fanta.diallo@racines-et-relais.example");
		for (String path : SpaceAccessibilityTests.PATHS) {
			keep(get(path, holder), path);
		}
		keep(post("/espace/associations", holder, "rna=W&siren=1"), "/espace/associations");
		Cookie administrator = session("paul.nguyen@agence.example");
		for (String path : BackOfficeTests.PATHS) {
			keep(get(BackOfficeTests.known(path, this.jdbc), administrator), path);
		}
		for (String form : List.of("/gestion/synonymes", "/gestion/organisations", "/gestion/appels",
				"/gestion/liste-du-cad")) {
			keep(post(form, administrator, "jour=hier&titre=&nom="), form);
		}
	}

	private void keep(HttpRequest request, String path) throws IOException, InterruptedException {
		byte[] body = this.http.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body();
		Files.write(this.pages.resolve("%03d%s.html".formatted(this.count++, path.replaceAll("[^a-z0-9]+", "_"))),
				body);
	}

	private HttpRequest get(String path, @Nullable Cookie session) {
		return request(path, session).build();
	}

	private HttpRequest post(String path, @Nullable Cookie session, String form) {
		String token = (session != null) ? "&_csrf=" + new TestPeople(this.portal).token(session) : "";
		return request(path, session).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", "http://localhost:" + this.port)
			.POST(HttpRequest.BodyPublishers.ofString(form + token))
			.build();
	}

	private HttpRequest.Builder request(String path, @Nullable Cookie session) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		return (session != null) ? request.header("Cookie", "session=" + session.getValue()) : request;
	}

	private Cookie session(String address) {
		return new TestPeople(this.portal)
			.session(this.portal.getBean(People.class).withAddress(address).orElseThrow().id());
	}

}
