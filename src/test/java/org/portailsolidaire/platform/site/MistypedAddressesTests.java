package org.portailsolidaire.platform.site;

import java.net.URI;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.PortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses as people type them, and as programs cut them out of a text. */
@PortalTest
class MistypedAddressesTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/appels/ | /appels
			/appels// | /appels
			/appels. | /appels
			/appels) | /appels
			/appels). | /appels
			/appels%29. | /appels
			/appels%20 | /appels
			/appels%C2%A0%C2%BB | /appels
			/appels%C2%BB%2C | /appels
			/appels%E2%80%9D | /appels
			/appels%E2%80%A6 | /appels
			/appels** | /appels
			/appels, | /appels
			/appels: | /appels
			/appels! | /appels
			/appels%3E | /appels
			/appels/?zone=TG&q=eau | /appels?zone=TG&q=eau
			/Appels | /appels
			/APPELS?q=Eau | /appels?q=Eau
			/En/Appels/ | /en/appels
			/EN | /en/
			/en/appels/ | /en/appels
			/Comment-Ca-Marche | /comment-ca-marche
			/Connexion/Lien/AbCdEfG_-x. | /connexion/lien/AbCdEfG_-x
			/Appels.ics | /appels.ics
			/Api/V1/Appels/ | /api/v1/appels
			/Connexion) | /connexion
			/Espace/ | /espace
			/Gestion/Appels | /gestion/appels
			//evil.example/. | /evil.example/.
			/Appels). | /appels
			/appels)/ | /appels
			""")
	void leadToThePageThatIsMeant(String asked, String page) {
		assertThat(this.mvc.get().uri(URI.create("http://localhost" + asked))).hasStatus(301)
			.hasHeader("Location", page);
		assertThat(this.mvc.head().uri(URI.create("http://localhost" + asked))).hasStatus(301);
	}

	@Test
	void aCallIsFoundWhateverItsCapitals() throws Exception {
		String search = this.mvc.get().uri("/appels").exchange().getResponse().getContentAsString();
		String slug = Html.found("(?<=\"/appels/)[a-z0-9-]+(?=\")", search).getFirst();
		assertThat(this.mvc.get().uri("/Appels/{slug}).", slug.toUpperCase(Locale.ROOT))).hasStatus(301)
			.hasHeader("Location", "/appels/" + slug);
		assertThat(this.mvc.get().uri("/appels/{slug}", slug)).hasStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/en/", "/en", "/appels", "/robots.txt", "/sitemap.xml", "/appels.atom",
			"/appels?q=%C3%89lan." })
	void leaveTheOthersAlone(String asked) {
		assertThat(this.mvc.get().uri(asked)).hasStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/appels/A%20B", "/api/v1/appels/%F0%9F%98%80", "/appels/..%2E", "/appels/%2E" })
	void whatIsNoAddressIsNotMadeOne(String asked) {
		assertThat(this.mvc.get().uri(URI.create("http://localhost" + asked)).exchange().getResponse().getStatus())
			.isBetween(400, 404);
	}

	@Test
	void leaveWhatIsSentAlone() {
		assertThat(this.mvc.post().uri("/connexion/").header("Origin", "http://localhost")).hasStatus(404);
	}

}
