package org.portailsolidaire.people.profiles;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.people.memberships.SpacePagesCase;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The pages of the spaces of organisations. */
class SpacePagesTests extends SpacePagesCase {

	static Stream<String> pages() {
		return Stream.concat(SECTIONS.stream().map((section) -> "/" + section),
				Stream.of("", "/membres", "/documents", "/documents/statutes"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void membersReadOthersFindNothingVisitorsSignIn(String page) {
		String path = this.standing.path() + page;
		Answer answer = this.browser.get(path);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("Vous agissez pour", this.standing.name()).doesNotContain("??");
		assertThat(this.browser.get("/en" + path).body()).contains("You act for").doesNotContain("??");
		assertThat(signedIn(this.world.person("Paul")).get(path).status()).isEqualTo(404);
		assertThat(this.browser.get(path.replace("/association/", "/bailleur/")).status()).isEqualTo(404);
		assertThat(RawHttp.get(this.port, path).status()).isEqualTo(303);
	}

	@Test
	void theHeaderNamesTheOrganisationAndBreadcrumbsLeadToIt() {
		Standing other = this.world.association("Autre " + UUID.randomUUID(), this.fanta);
		for (Standing one : List.of(this.standing, other)) {
			String page = this.browser.get(one.path() + "/documents/statutes").body();
			String header = page.substring(page.indexOf("<header"), page.indexOf("</header>"));
			assertThat(header).contains("Vous agissez pour <b>" + one.name() + "</b>", "propriétaire",
					"href=\"/espace/associations\"");
			assertThat(page).contains("<a href=\"" + one.path() + "\">" + one.name() + "</a>",
					"<a href=\"" + one.path() + "/documents\">Documents</a>", "aria-current=\"page\">Statuts");
		}
		String refused = this.browser.post(this.standing.path() + "/identite", "nom", "").body();
		assertThat(refused.substring(0, refused.indexOf("</header>"))).contains(this.standing.name());
		assertThat(this.browser.get("/espace").body()).doesNotContain("Vous agissez pour");
		assertThat(this.browser.get("/espace/associations").body()).doesNotContain("Vous agissez pour");
	}

	static Stream<Arguments> acts() {
		String id = UUID.randomUUID().toString();
		return Stream
			.concat(SECTIONS.stream().map((section) -> "/" + section),
					Stream.of("/documents/statutes", "/invitations", "/invitations/" + id + "/envoi",
							"/invitations/" + id + "/retrait", "/demandes/" + id + "/accord",
							"/demandes/" + id + "/refus", "/membres/" + id + "/droits", "/membres/" + id + "/retrait"))
			.map((act) -> arguments(act));
	}

	@ParameterizedTest
	@MethodSource("acts")
	void readersAndStrangersChangeNothing(String act) {
		Actor reader = this.world.person("Awa");
		this.world.join(this.standing, reader, MemberRights.READER);
		for (Browser other : List.of(signedIn(reader), signedIn(this.world.person("Paul")))) {
			other.get("/espace/associations");
			assertThat(other.post(this.standing.path() + act, "nom", "Pris", "version", "0").status()).isEqualTo(404);
		}
		assertThat(this.rows.identity(this.standing.organisation()).identity().name()).isEqualTo(this.standing.name());
	}

	@ParameterizedTest
	@CsvSource({ "'', 4", "/identite, 5", "/coordonnees, 3", "/ressources, 3", "/membres, 5", "/documents, 2" })
	void pagesCostFewStatements(String page, int most) {
		Cookie session = new Cookie("session", this.browser.cookies().get("session"));
		this.mvc.get().uri(this.standing.path() + page).cookie(session).exchange();
		List<String> sent = Statements
			.sent(() -> assertThat(this.mvc.get().uri(this.standing.path() + page).cookie(session)).hasStatusOk());

		assertThat(sent.stream()
			.filter((sql) -> !sql.toLowerCase(Locale.ROOT).contains("spring_session")
					&& !sql.contains("from person p")))
			.hasSizeLessThanOrEqualTo(most);
	}

}
