package org.portailsolidaire.platform.site;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked of the real server, it answers, and never with what it was sent. */
@PortalServerTest
class BadInputTests {

	private static final List<String> VALUES = List.of("", "%00", "a%00b", "%01%02%1f%7f", "%ED%A0%80", "%C0%80",
			"%FF%FE", "%EE%80%80", "%E2%80%AE", "%F0%9F%92%A7", "'%20or%201=1%20--",
			"%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "%3Cimg%20src=x%20onerror=alert(1)%3E", "$%7B7*7%7D",
			"__$%7B7*7%7D__::.x", "%7B0%7D", "%25s%25n", "..%2f..%2fetc%2fpasswd", "-1", "0", "99999999999999999999",
			"1e9", "NaN", "%D9%A1%D9%A2", "9999-99-99", "+999999999-01-01", "2026-02-30", "%22non%20ferm", "((((",
			"!!!!&a%7C%7C", "--------", "a".repeat(200), "a%20".repeat(500), "%22a%22%20".repeat(100),
			"%F0%9F%92%A7".repeat(300), "-a%20".repeat(200), "*:%20%5C%5C");

	/** Parameters that are not merely looked up in a list. */
	private static final List<String> READ = List.of("q", "montant", "cloture", "page", "limite", "curseur", "parution",
			"budget", "nature", "pays");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	static Stream<String> handlers() {
		return Routes.GET.keySet().stream();
	}

	@Test
	void everyHandlerHasItsRow() {
		assertThat(Routes.mapped(this.mapping).keySet()).containsExactlyInAnyOrderElementsOf(Routes.GET.keySet());
	}

	@ParameterizedTest
	@MethodSource("handlers")
	void answersWhateverItsParametersAre(String handler) {
		Routes routes = Routes.GET.get(handler);
		for (String path : paths(routes)) {
			assertThat(get(path).status()).as(path).isEqualTo(200);
			VALUES.forEach(
					(value) -> check(path + "?" + String.join("=" + value + "&", routes.parameters()) + "=" + value));
			for (String parameter : routes.parameters()) {
				check(path + "?" + parameter + "=a%00%ED%A0%80%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
			}
			for (String parameter : routes.parameters().stream().filter(READ::contains).toList()) {
				VALUES.forEach((value) -> check(path + "?" + parameter + "=" + value));
				check(path + "?" + parameter);
				check(path + "?" + parameter + "=a&" + parameter + "=b&" + parameter + "=");
				check(path + "?" + (parameter + "=TG&").repeat(150));
			}
			check(path + "?" + "q=" + "x".repeat(10_000));
			check(path + "?" + "a=1&".repeat(1500));
			check(path + "?" + "&&&===&=&%3D");
			check(path + "?%");
			check(path + "?q=%zz");
			check(path + "?q=<script>alert(1)</script>");
			check(path + "?q=\u0001");
			check(path + "?q=é");
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/appels/%s", "/appels/%s.ics", "/appels/%s/eligibilite", "/en/appels/%s", "/api/v1/appels/%s",
					"/modeles/%s/budget.ods", "/modeles/00000000-0000-0000-0000-000000000000/%s", "/sitemap-%s.xml",
					"/%s", "/en/%s", "/r/%s", "/appels.%s", "/r/x/webjars/%s", "/r/x/%s", "/actuator/%s", "/api/%s" })
	void answersWhateverItsPathIs(String path) {
		for (String value : VALUES) {
			check(path.formatted(value.replace("?", "%3F")));
		}
		for (String value : List.of("x".repeat(10_000), ";a=b", "a;b", "//", "//exemple.org", ".", "..", "../..",
				"%2e%2e", "%2f", "%5c", "\\", "a b", "é", "<b>", "%", "%u0041")) {
			check(path.formatted(value));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/appels/cet-appel-n-existe-pas", "/appels/cet-appel-n-existe-pas.ics",
			"/appels/cet-appel-n-existe-pas/eligibilite", "/nulle-part",
			"/modeles/00000000-0000-0000-0000-000000000000/budget.ods", "/en/nowhere", "/appels?page=1000",
			"/sitemap-999.xml", "/r/x/absent.css", "/actuator/env", "/actuator/beans" })
	void saysThatAPageDoesNotExist(String path) {
		assertThat(get(path).status()).isEqualTo(404);
	}

	@Test
	void errorPagesHaveTheLookAndTheLanguageOfTheOthers() {
		Answer french = get("/nulle-part");
		Answer english = get("/en/nowhere");

		assertThat(french.body()).contains("<html lang=\"fr\"", "Cette page n’existe pas", "portail.css", "Erreur 404");
		assertThat(english.body()).contains("<html lang=\"en\"", "href=\"/en/appels\"").doesNotContain("Cette page");
		assertThat(french.body()).contains("href=\"/en/nulle-part\"");
		assertThat(english.body()).contains("href=\"/nowhere\"");
		assertThat(get("/en//exemple.org/absent").body()).doesNotContain("\"//exemple.org");
	}

	@Test
	void programsAreToldOfErrorsInTheirFormat() {
		for (String path : List.of("/api/v1/appels/absent", "/api/v1/nulle-part", "/api/v1/appels?limite=0",
				"/api/v1/appels?curseur=faux")) {
			Answer answer = get(path);
			assertThat(answer.status()).as(path).isBetween(400, 404);
			assertThat(answer.header("content-type")).as(path)
				.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "FOO" })
	void refusesOtherMethods(String method) {
		for (String path : List.of("/", "/appels", "/api/v1/appels", "/appels.csv", "/aide")) {
			Answer answer = RawHttp.send(this.port, method, path, "", "Content-Length: 0");
			assertThat(answer.status()).as("%s %s", method, path).isBetween(400, 501);
			assertThat(answer.status()).as("%s %s", method, path).isNotEqualTo(500);
		}
	}

	@Test
	void refusesHeadersThatMeanNothing() {
		for (String header : List.of("If-None-Match: nimporte", "If-None-Match: \"" + "a".repeat(3000) + "\"",
				"If-Modified-Since: hier", "Accept: text/", "Accept: */*;q=9", "Accept-Language: ...",
				"Range: bytes=a-b", "Cookie: affichage=%00<script>", "Cookie: affichage=\"", "X-Forwarded-Host: <b>",
				"X-Forwarded-Proto: gopher", "X-Forwarded-For: a, b", "X-Forwarded-Port: 99999999999",
				"Content-Type: image/", "Origin: null", "Accept-Encoding: rot13", "Host: autre.example")) {
			for (String path : List.of("/", "/appels", "/api/v1/appels", "/appels.atom", "/nulle-part")) {
				Answer answer = RawHttp.get(this.port, path, header);
				assertThat(answer.status()).as("%s, %s", path, header).isLessThan(500);
				assertThat(answer.body()).doesNotContain("<script>alert", "://<b>");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "//exemple.org", "///exemple.org", "https://exemple.org", "https:exemple.org",
			"/\\exemple.org", "\\\\exemple.org", "/\t/exemple.org", "/\n/exemple.org", "\t//exemple.org",
			" //exemple.org", "javascript:alert(1)", "data:text/html,x", "exemple.org", "@exemple.org",
			"/appels\r\nSet-Cookie: a=b", "", "/\u0000/exemple.org", "/%09/exemple.org", "/.//exemple.org",
			"/..//exemple.org", "/appels?q={x}", "/appels?q=%7Bx%7D", "/appels?q=é😀", "/;@exemple.org",
			"/en//exemple.org", "redirect:https://exemple.org", "forward:/actuator" })
	void theThemeLeadsNowhereElse(String back) {
		for (String prefix : List.of("", "/en")) {
			Answer answer = RawHttp.post(this.port, prefix + "/affichage",
					"theme=sombre&retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
			String location = answer.header("location").orElse("");
			URI here = URI.create("http://localhost:" + this.port + "/");

			assertThat(answer.status()).as(back).isBetween(302, 303);
			assertThat(location).doesNotContain("\\").matches("(http://localhost:" + this.port + ")?/([^/].*)?");
			assertThat(here.resolve(location).getAuthority()).as(location).isEqualTo("localhost:" + this.port);
			assertThat(answer.headers()).filteredOn((line) -> line.startsWith("set-cookie"))
				.singleElement()
				.asString()
				.contains("affichage=sombre", "HttpOnly", "SameSite=Lax");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "theme=", "theme=rose", "theme=%00", "theme=sombre%0d%0aa", "retour=/",
			"theme=clair&theme=sombre" })
	void anUnknownThemeIsRefused(String form) {
		assertThat(RawHttp.post(this.port, "/affichage", form).status()).isEqualTo(400);
	}

	@Test
	void aSearchThatTakesTooLongSaysToTryLater(@Value("${spring.datasource.url}") String url) throws Exception {
		get("/appels");
		try (Connection other = TestDatabase.dataSource(url).getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table findable_call in access exclusive mode");
			Answer page = get("/appels?q=attente");
			Answer api = get("/api/v1/appels?q=attente");
			other.rollback();

			assertThat(page.status()).isEqualTo(503);
			assertThat(page.header("retry-after")).isPresent();
			assertThat(page.body()).contains("trop complexe");
			assertThat(api.status()).isEqualTo(503);
			assertThat(api.header("content-type"))
				.hasValueSatisfying((type) -> assertThat(type).contains("problem+json"));
		}
		assertThat(get("/appels?q=attente").status()).isEqualTo(200);
	}

	private void check(String target) {
		Answer answer = get(target);
		String shown = (target.length() > 300) ? target.substring(0, 300) + "…" : target;
		assertThat(answer.status()).as(shown).isGreaterThan(0).isLessThan(500);
		if (answer.isHtml()) {
			assertThat(answer.body()).as(shown)
				.doesNotContain("<script>alert", "<img src=x", "\u0000", "Exception", "java.lang");
		}
	}

	private List<String> paths(Routes routes) {
		Map<String, Object> model = this.jdbc.sql("select id, name from stored_file limit 1").query().singleRow();
		String slug = this.jdbc.sql("""
				select slug from findable_call where closes_at > '2026-12-01' and cardinality(line_min) > 1
				order by no limit 1
				""").query(String.class).single();
		List<String> paths = new ArrayList<>();
		routes.paths()
			.forEach((path) -> paths
				.add(path.replace("{slug}", slug).replace("{model}", model.get("id") + "/" + model.get("name"))));
		return paths;
	}

	private Answer get(String target) {
		return RawHttp.get(this.port, target);
	}

}
