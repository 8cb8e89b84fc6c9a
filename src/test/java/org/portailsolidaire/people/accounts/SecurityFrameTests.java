package org.portailsolidaire.people.accounts;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.Statements;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What security adds around pages, and for whom. */
class SecurityFrameTests extends SignInCase {

	@Test
	void behindHttpsTheCookieIsBoundToTheHost() {
		Answer answer = RawHttp.post(this.port, "/connexion",
				"courriel=" + this.address + "&mot-de-passe=" + PASSWORD.replace(' ', '+'), "X-Forwarded-Proto: https",
				"X-Forwarded-For: 2001:db8:77::1");

		assertThat(answer.headers()).filteredOn((line) -> line.startsWith("set-cookie"))
			.hasSize(2)
			.allMatch((line) -> line.startsWith("set-cookie: __Host-"))
			.filteredOn((line) -> line.startsWith("set-cookie: __Host-session="))
			.singleElement()
			.asString()
			.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Domain");
		assertThat(answer.header("strict-transport-security")).isPresent();
	}

	@Test
	void securityRunsForNoVisitor() {
		assertThat(this.browser.get("/connexion").body()).doesNotContain("_csrf");
		assertThat(this.browser.get("/appels").body()).doesNotContain("_csrf");
		signIn(this.browser);
		assertThat(this.browser.get("/appels").body()).contains("_csrf");
	}

	@Test
	void formsOfOtherSitesAreRefused() {
		for (String header : List.of("Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
				"Origin: https://exemple.org", "Origin: null")) {
			assertThat(RawHttp.post(this.port, "/connexion", "courriel=a", header).status()).as(header).isEqualTo(403);
			assertThat(RawHttp.post(this.port, "/affichage", "theme=clair", header).status()).as(header).isEqualTo(403);
		}
		assertThat(
				RawHttp.post(this.port, "/affichage", "theme=clair", "Origin: http://localhost:" + this.port).status())
			.isEqualTo(302);
	}

	@Test
	void pagesOfPeopleWhoSignedInAreTheirs() {
		Answer visitors = this.browser.get("/appels");
		signIn(this.browser);
		Answer theirs = this.browser.get("/appels");

		assertThat(theirs.header("etag")).isPresent().isNotEqualTo(visitors.header("etag"));
		assertThat(theirs.header("cache-control")).contains("private, no-cache");
		assertThat(visitors.header("cache-control")).contains("no-cache");
		assertThat(this.browser.get("/appels", "If-None-Match: " + visitors.header("etag").orElseThrow()).status())
			.isEqualTo(200);
		assertThat(this.browser.get("/appels", "If-None-Match: " + theirs.header("etag").orElseThrow()).status())
			.isEqualTo(304);
		assertThat(this.browser.get("/espace").header("cache-control")).contains("no-store");
		assertThat(this.browser.get("/aide").header("cache-control")).contains("no-store");
	}

	@Test
	void aPageCostsThreeStatementsMoreToThoseWhoSignedIn() {
		MockMvcTester mvc = this.portal.getBean(MockMvcTester.class);
		var session = this.people.session(this.people.person().id());
		mvc.get().uri("/aide").cookie(session).exchange();

		assertThat(Statements.sent(() -> assertThat(mvc.get().uri("/aide").cookie(session)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(3);
	}

}
