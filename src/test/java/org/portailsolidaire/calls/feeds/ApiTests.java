package org.portailsolidaire.calls.feeds;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.ImportReport;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ApiTests {

	private static final String EVERYTHING = "/api/v1/appels?phase=ouvert&phase=bientot&phase=clos";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestClock clock;

	@Autowired
	CallImport calls;

	@Test
	void findsWhatThePageFinds() {
		JsonNode page = json("/api/v1/appels?zone=TG&theme=eau&limite=2");
		assertThat(page.get("total").asInt()).isGreaterThan(2);
		assertThat(page.get("appels")).hasSize(2);
		assertThat(page.get("appels").get(0).get("etat").asString()).isEqualTo("ouvert");
		assertThat(page.get("suivant").asString())
			.startsWith("http://localhost/api/v1/appels?zone=TG&theme=eau&limite=2&curseur=");
		assertThat(page.get("ignores")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&tri=recent", "&tri=montant", "&tri=pertinence", "&q=eau&tri=pertinence",
			"&zone=002&tri=cloture" })
	void givesEachCallOnceFromPageToPageAsTimePasses(String more) {
		List<String> slugs = new ArrayList<>();
		String next = EVERYTHING + more + "&limite=7";
		int total = json(next).get("total").asInt();
		while (next != null) {
			JsonNode page = json(next);
			page.get("appels").forEach((call) -> slugs.add(call.get("slug").asString()));
			next = page.has("suivant") ? page.get("suivant").asString() : null;
			this.clock.advance(Duration.ofHours(5));
		}
		assertThat(slugs).doesNotHaveDuplicates().hasSize(total);
	}

	@Test
	@Transactional
	void isNotShiftedByCallsThatCome() {
		JsonNode first = json("/api/v1/appels?limite=10");
		String row = """
				[{"source": "essai", "reference": "1", "titre": "Appel qui ferme le premier", "bailleurs": ["Ville"],
				"cloture": "2026-11-22", "zones": ["TG"], "themes": ["eau"]}]
				""";
		ImportReport report = this.calls.importFrom(new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)),
				CallImport.Options.plain(false));
		assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
		assertThat(json("/api/v1/appels?limite=10").get("appels").get(0).get("titre").asString())
			.isEqualTo("Appel qui ferme le premier");
		JsonNode second = json(first.get("suivant").asString());
		assertThat(second.get("total").asInt()).isEqualTo(first.get("total").asInt() + 1);
		assertThat(slugs(second)).doesNotContainAnyElementsOf(slugs(first));
	}

	@Test
	void listsWhatItDidNotUnderstand() {
		JsonNode page = json("/api/v1/appels?zone=XX&pays=TG&page=4&montant=beaucoup&theme=eau");
		assertThat(page.get("ignores")).extracting((ignored) -> ignored.get("parametre").asString())
			.containsExactlyInAnyOrder("zone", "montant", "pays", "page");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limite=0", "limite=101", "limite=-1", "limite=x", "limite=99999999999999999999",
			"limite=5&limite=6", "curseur=abc", "curseur=%00", "curseur=AAAA&curseur=BBBB", "curseur=Li4uLi4u" })
	void refusesALimitOrACursorThatCannotBeRead(String query) {
		MvcTestResult result = get("/api/v1/appels?" + query);
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result.getResponse().getContentType()).isEqualTo("application/problem+json");
	}

	@Test
	void refusesACursorOfAnotherSearchOrTooOld() {
		String next = json("/api/v1/appels?limite=3").get("suivant").asString();
		assertThat(get(next + "&zone=TG")).hasStatus(HttpStatus.BAD_REQUEST);
		this.clock.advance(Duration.ofDays(8));
		assertThat(get(next)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void tellsAllOfACallInTheWordsOfTheImport() {
		List<String> all = new ArrayList<>();
		for (String next = EVERYTHING + "&limite=100"; next != null;) {
			JsonNode page = json(next);
			slugs(page).stream()
				.map((slug) -> "/api/v1/appels/" + slug)
				.filter((call) -> json(call).hasNonNull("reference")) // those written
																		// here have none
				.forEach((call) -> all.add(body(get(call))));
			next = page.has("suivant") ? page.get("suivant").asString() : null;
		}
		String file = "[" + String.join(",", all) + "]";
		ImportReport report = this.calls.importFrom(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
				CallImport.Options.plain(true));
		assertThat(report.count(Outcome.REFUSED)).as(() -> String.join("\n", report.lines())).isZero();
		assertThat(report.count(Outcome.CREATED)).isZero();
		assertThat(report.count(Outcome.UNCHANGED)).isGreaterThanOrEqualTo(142);
	}

	@Test
	void costsFewStatements() {
		assertThat(get(EVERYTHING)).hasStatusOk();
		assertThat(Statements.sent(() -> get(EVERYTHING + "&limite=100"))).hasSizeBetween(1, 2);
		assertThat(Statements.sent(() -> get("/api/v1/appels/cap-jeunesse-un-an-pour-un-projet"))).hasSizeBetween(1, 3);
	}

	@Test
	void answersNotModified() {
		for (String address : List.of("/api/v1/appels?q=eau", "/api/v1/appels/cap-jeunesse-un-an-pour-un-projet")) {
			String tag = get(address).getResponse().getHeader(HttpHeaders.ETAG);
			assertThat(tag).isNotNull();
			assertThat(this.mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
				.hasStatus(HttpStatus.NOT_MODIFIED);
			this.clock.set("2027-02-01T10:00:00Z");
			assertThat(this.mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
			this.clock.reset();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "inconnu", "%00", "..%2E", "A%20B", "%F0%9F%98%80" })
	void knowsNoCallOfThatName(String slug) {
		MvcTestResult result = get("/api/v1/appels/" + slug);
		assertThat(result.getResponse().getStatus()).isBetween(400, 404);
	}

	@Test
	void saysInItsLanguageThatACallIsUnknown() {
		MvcTestResult result = get("/en/api/v1/appels/unknown");
		assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(result.getResponse().getContentType()).isEqualTo("application/problem+json");
		assertThat(body(result)).contains("Unknown call");
	}

	@Test
	void isOpenToOtherSites() {
		assertThat(this.mvc.get().uri("/api/v1/appels").header(HttpHeaders.ORIGIN, "https://exemple.org"))
			.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		assertThat(this.mvc.options()
			.uri("/api/v1/appels")
			.header(HttpHeaders.ORIGIN, "https://exemple.org")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "DELETE")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void isDescribed() {
		JsonNode description = json("/api/v1/openapi");
		assertThat(description.at("/paths/~1api~1v1~1appels/get/parameters"))
			.extracting((parameter) -> parameter.get("name").asString())
			.containsExactly("q", "zone", "theme", "odd", "bailleur", "structure", "phase", "montant", "part",
					"cloture", "tri", "limite", "curseur");
		assertThat(description.at("/paths").propertyNames()).containsExactly("/api/v1/appels", "/api/v1/appels/{slug}");
		assertThat(description.at("/components/schemas/AppelComplet/properties").propertyNames()).contains("titre",
				"volets", "grille");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/en/api" })
	void isExplainedToPeople(String address) {
		assertThat(body(get(address))).contains("/api/v1/openapi", "curseur", "habitat-urbain").doesNotContain("??");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private JsonNode json(String address) {
		MvcTestResult result = get(address);
		assertThat(result).as(address).hasStatusOk();
		return JSON.readTree(body(result));
	}

	private static List<String> slugs(JsonNode page) {
		return page.get("appels").valueStream().map((call) -> call.get("slug").asString()).toList();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
