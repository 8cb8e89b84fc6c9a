package org.portailsolidaire.platform.site;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines, messengers and telephones read of the site. */
@PortalTest
class SiteForMachinesTests {

	/** The properties of schema.org, those of parent types included, that are used. */
	private static final Map<String, Set<String>> SCHEMA = Map.of("MonetaryGrant",
			Set.of("name", "url", "description", "funder", "sponsor", "fundedItem", "amount", "identifier", "sameAs",
					"image", "alternateName", "mainEntityOfPage"),
			"Organization", Set.of("name", "url", "logo", "sameAs"), "MonetaryAmount",
			Set.of("currency", "minValue", "maxValue", "value", "validFrom", "validThrough"));

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyCallIsDescribedInWordsOfSchemaOrg() throws Exception {
		for (String slug : this.jdbc.sql("select slug from findable_call").query(String.class).list()) {
			String page = body("/appels/" + slug);
			List<String> described = Html.found("(?<=<script type=\"application/ld\\+json\">)[^<]*(?=</script>)", page);
			assertThat(described).as(slug).hasSize(1);
			JsonNode node = MAPPER.readTree(described.getFirst());
			assertThat(node.get("@context").asString()).isEqualTo("https://schema.org");
			isOfItsType(slug, node);
		}
	}

	private static void isOfItsType(String slug, JsonNode node) {
		if (node.isObject()) {
			String type = node.get("@type").asString();
			assertThat(SCHEMA).as(slug).containsKey(type);
			assertThat(node.propertyNames()).as(slug + " " + type)
				.filteredOn((name) -> !name.startsWith("@"))
				.isSubsetOf(SCHEMA.get(type));
		}
		node.forEach((child) -> isOfItsType(slug, child.isContainer() ? child : MAPPER.createArrayNode()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/appels", "/appels?zone=TG&theme=eau&tri=recent", "/aide", "/plan-du-site", "/api" })
	void eachLanguageNamesBothAndItself(String path) throws Exception {
		String query = path.contains("?") ? path.substring(path.indexOf('?')).replaceFirst("&tri=.*", "") : "";
		String page = path.replaceFirst("\\?.*", "");
		String french = "http://localhost" + page + query;
		String english = "http://localhost/en" + (page.equals("/") ? "" : page) + query;
		for (String asked : page.equals("/") ? List.of("/", "/en", "/en/") : List.of(path, "/en" + path)) {
			String html = body(asked).replace("&amp;", "&");
			assertThat(Html.found("(?<=<link rel=\"canonical\" href=\")[^\"]*", html)).as(asked)
				.containsExactly(asked.startsWith("/en") ? english : french);
			assertThat(Html.found("(?<=<link rel=\"alternate\" hreflang=\")[^>]*(?=\">)", html)).as(asked)
				.containsExactly("fr\" href=\"" + french, "en\" href=\"" + english, "x-default\" href=\"" + french);
			assertThat(Html.found("(?<=property=\"og:url\" content=\")[^\"]*", html))
				.containsExactly(asked.startsWith("/en") ? english : french);
		}
	}

	@Test
	void aPictureThatIsSharedHasItsSizeAndItsText() throws Exception {
		for (String path : List.of("/", "/en/")) {
			String html = body(path);
			assertThat(html).contains("property=\"og:image:width\" content=\"1200\"",
					"property=\"og:image:height\" content=\"630\"", "property=\"og:image:type\" content=\"image/png\"");
			assertThat(Html.found("(?<=property=\"og:image:alt\" content=\")[^\"]+", html)).hasSize(1);
			String image = Html.found("(?<=property=\"og:image\" content=\"http://localhost)[^\"]*", html).getFirst();
			byte[] png = this.mvc.get().uri(image).exchange().getResponse().getContentAsByteArray();
			assertThat(ImageIO.read(new ByteArrayInputStream(png)))
				.satisfies((read) -> assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(1200, 630));
		}
	}

	@Test
	void browsersFindTheIconWhereTheyLookForIt() {
		assertThat(this.mvc.get().uri("/favicon.ico")).hasStatusOk().satisfies((answer) -> {
			byte[] icon = answer.getResponse().getContentAsByteArray();
			assertThat(icon).startsWith(0, 0, 1, 0, 3, 0);
			assertThat(answer.getResponse().getHeader("Cache-Control")).contains("max-age");
		});
	}

	@Test
	void whoFindsAWeaknessReadsWhomToTell() throws Exception {
		String text = body("/.well-known/security.txt");
		assertThat(text).contains("Contact: http://localhost/aide\n", "Preferred-Languages: fr, en\n",
				"Canonical: http://localhost/.well-known/security.txt\n");
		Instant end = Instant.parse(Html.found("(?<=Expires: ).*", text).getFirst());
		assertThat(Duration.between(TestClock.START, end)).isBetween(Duration.ofDays(90), Duration.ofDays(365));
		assertThat(this.mvc.get().uri("/.well-known/security.txt")).hasContentType("text/plain;charset=UTF-8");
	}

	@Test
	void aTelephoneKeepsThePortalAmongItsApplications() throws Exception {
		for (String home : List.of("/", "/en/")) {
			String link = Html.found("(?<=<link rel=\"manifest\" href=\")[^\"]*", body(home)).getFirst();
			JsonNode manifest = MAPPER.readTree(body(link));
			assertThat(this.mvc.get().uri(link)).hasContentType("application/manifest+json");
			assertThat(manifest.get("start_url").asString()).isEqualTo(home);
			assertThat(manifest.get("name").asString()).isEqualTo("Portail Solidaire");
			assertThat(manifest.get("lang").asString()).isEqualTo(home.equals("/") ? "fr" : "en");
			assertThat(manifest.get("icons")).hasSize(3)
				.allSatisfy((icon) -> assertThat(this.mvc.get().uri(icon.get("src").asString())).hasStatusOk());
		}
	}

	private String body(String path) throws UnsupportedEncodingException {
		return this.mvc.get().uri(path).exchange().getResponse().getContentAsString();
	}

}
