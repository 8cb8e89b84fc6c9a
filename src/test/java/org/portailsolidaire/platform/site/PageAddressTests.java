package org.portailsolidaire.platform.site;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The links of the frame lead somewhere, on a page that shows a refused form again too.
 */
@EmptyPortalTest
class PageAddressTests {

	private static final Pattern LANGUAGE = Pattern
		.compile("id=\"cadre-langue\" href=\"([^\"]+)\"|s-help\" href=\"(/en[^\"]*)\"");

	private static final Pattern THEME = Pattern.compile("name=\"retour\" value=\"([^\"]+)\"");

	private static final Pattern PAGE = Pattern.compile("name=\"_page\" value=\"([^\"]+)\"");

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private static String found(Pattern pattern, MvcTestResult page) throws Exception {
		Matcher found = pattern.matcher(page.getResponse().getContentAsString());
		assertThat(found.find()).as(pattern.pattern()).isTrue();
		return Objects.requireNonNullElse(found.group(1), (found.groupCount() > 1) ? found.group(2) : "")
			.replace("&amp;", "&");
	}

	@ParameterizedTest
	@CsvSource({ "/gestion/synonymes/nouveau, /gestion/synonymes",
			"/gestion/organisations/nouvelle, /gestion/organisations", "/gestion/appels/nouveau, /gestion/appels",
			"/gestion/liste-du-cad, /gestion/liste-du-cad", "/espace/associations/nouvelle, /espace/associations",
			"/espace/compte, /espace/compte/identite", "/espace/compte/suppression, /espace/compte/suppression" })
	void aRefusedFormKeepsTheAddressOfItsPage(String page, String action) throws Exception {
		TestPeople people = new TestPeople(this.portal);
		Cookie session = people.session(people.person(Role.ADMINISTRATOR).id());
		String carried = found(PAGE, this.mvc.get().uri(page).cookie(session).exchange());
		assertThat(carried).isEqualTo(page);
		for (String sent : new String[] { carried, "", "//ailleurs.example/", "https://ailleurs.example/" }) {
			MvcTestResult refused = this.mvc.post()
				.uri(action)
				.cookie(session)
				.param("_csrf", people.token(session))
				.param("_page", sent)
				.exchange();
			assertThat(refused).as(action).hasStatus(422);
			String english = found(LANGUAGE, refused);
			String theme = found(THEME, refused);
			if (sent.equals(carried)) {
				assertThat(english).isEqualTo("/en" + page);
				assertThat(theme).isEqualTo(page);
			}
			assertThat(this.mvc.get().uri(english).cookie(session).exchange()).as(english).hasStatusOk();
			assertThat(this.mvc.get().uri(theme).cookie(session).exchange()).as(theme).hasStatusOk();
		}
	}

	@Test
	void aVisitorToo() throws Exception {
		MvcTestResult refused = this.mvc.post()
			.uri("/inscription")
			.param("_page", "/inscription?retour=/appels")
			.exchange();
		assertThat(refused).hasStatus(422).bodyText().contains("<title>Erreur\u00A0: Créer un compte – ");
		assertThat(found(LANGUAGE, refused)).isEqualTo("/en/inscription?retour=/appels");
		assertThat(this.mvc.post().uri("/en/inscription").exchange()).hasStatus(422)
			.bodyText()
			.contains("<title>Error: Create an account – ", "href=\"/inscription\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/appels?q=eau&zone=TG", "/aide", "/" })
	void aPageThatIsAskedForIsItself(String page) throws Exception {
		assertThat(found(THEME, this.mvc.get().uri(page).exchange())).isEqualTo(page);
	}

}
