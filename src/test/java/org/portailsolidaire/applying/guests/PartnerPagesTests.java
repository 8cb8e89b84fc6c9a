package org.portailsolidaire.applying.guests;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner fills in their step by a link, in their language; the link opens nothing
 * else, and nothing when it is over.
 */
@EmptyPortalTest
class PartnerPagesTests {

	private static final int KILOBYTE = 1024;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private TestPeople people;

	private Person owner;

	private String number;

	private String link;

	@BeforeEach
	void aPartnerWhoIsInvited() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.owner = this.people.person();
		this.number = this.applications.draft(this.owner);
		this.link = new TestPartners(this.portal).link(this.number, this.owner, "pt");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(URI.create(path));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult ownerPosts(String path, String... fields) {
		Cookie session = this.people.session(this.owner.id());
		var request = this.mvc.post().uri(URI.create(path)).cookie(session).param("_csrf", this.people.token(session));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String location(MvcTestResult answer) {
		return String.valueOf(answer.getResponse().getHeader("Location"));
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String version(MvcTestResult page) {
		Matcher found = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(body(page));
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private String typed(String field) {
		return this.applications.typed(this.number, "partenaire", field, this.owner);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | Ce que vous faites dans le projet | 31 mars 2027 | Guinée-Bissau
			en | What you do in the project | 31 March 2027 | Guinea-Bissau
			es | Lo que hacen ustedes en el proyecto | 31 de marzo de 2027 | Guinea-Bisáu
			pt | O que fazem no projeto | 31 de março de 2027 | Guiné-Bissau
			""")
	void thePageIsReadInFourLanguagesWithoutAnythingOfTheRest(String language, String label, String day,
			String country) {
		this.applications.typePartner(this.number, this.owner, "nom", "Eau pour tous", "convention",
				"convention-signee");
		MvcTestResult page = get(this.link.replaceFirst("/pt$", "/" + language));

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("lang=\"" + language + "\"", label, day, country, "De l’eau à Kpalimé",
					"value=\"Eau pour tous\"");
		assertThat(body(page)).doesNotContain(this.number, "convention", "<script", "budget");
		assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
		assertThat(location(get(this.link.replaceFirst("/pt$", "")))).isEqualTo(this.link);
	}

	@Test
	void thePageWeighsLessThanThirtyKilobytesAllIn() throws Exception {
		this.applications.typePartner(this.number, this.owner, "role", "é".repeat(3000));
		String page = body(get(this.link));
		String style = Pattern.compile("href=\"([^\"]*partenaire[^\"]*\\.css)\"")
			.matcher(page)
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		int weight = page.getBytes(StandardCharsets.UTF_8).length
				+ get(style).getResponse().getContentAsByteArray().length;

		assertThat(weight).isBetween(5 * KILOBYTE, 30 * KILOBYTE);
		assertThat(page).doesNotContain("<script", ".woff2", "<img");
	}

	@Test
	void aPartnerWritesAndSaysThatTheyHaveFinishedOnce() {
		String version = version(get(this.link));
		assertThat(location(post(this.link, "version", version, "nom", "Água viva", "pays", "GW", "role", "Faz tudo.",
				"titre", "Outro título", "convention", "non")))
			.isEqualTo(this.link + "?fait=enregistre");
		assertThat(get(this.link + "?fait=enregistre")).bodyText().contains("Está guardado.", "value=\"GW\" selected");
		assertThat(typed("nom")).isEqualTo("Água viva");
		assertThat(typed("convention")).as("not theirs to say").isEmpty();
		assertThat(this.applications.typed(this.number, "projet", "titre", this.owner)).isEqualTo("De l’eau à Kpalimé");

		assertThat(location(post(this.link + "/fin"))).isEqualTo(this.link + "?fait=fini");
		assertThat(location(post(this.link + "/fin"))).isEqualTo(this.link + "?fait=fini");
		assertThat(this.people.messages(this.owner.address())).containsExactly("partenaires.fini");
		this.clock.advance(Duration.ofMinutes(1));
		post(this.link, "version", version(get(this.link)), "nom", "Água viva de Bafatá");
		post(this.link + "/fin");
		assertThat(this.people.messages(this.owner.address())).containsExactly("partenaires.fini", "partenaires.fini");
	}

	@Test
	void aPartnerAndAColleagueOnOneFieldLoseNothing() {
		String version = version(get(this.link));
		this.applications.typePartner(this.number, this.owner, "role", "Le texte de Fanta");
		MvcTestResult late = post(this.link, "version", version, "role", "O meu texto", "ville", "Bafatá");

		assertThat(late).hasStatus(409)
			.bodyText()
			.contains("Le texte de Fanta", "O meu texto", "garde.role", "Dois textos", this.owner.name());
		assertThat(typed("ville")).isEqualTo("Bafatá");
		assertThat(typed("role")).isEqualTo("Le texte de Fanta");
		String now = version(late);
		assertThat(post(this.link + "/choix", "version", now, "mien.role", "O meu texto")).as("no choice")
			.hasStatus(409)
			.bodyText()
			.contains("Le texte de Fanta", "O meu texto");
		assertThat(typed("role")).isEqualTo("Le texte de Fanta");
		now = version(post(this.link + "/choix", "version", now, "mien.role", "O meu texto"));
		assertThat(
				location(post(this.link + "/choix", "version", now, "mien.role", "O meu texto", "garde.role", "moi")))
			.isEqualTo(this.link + "?fait=enregistre");
		assertThat(typed("role")).isEqualTo("O meu texto");
		Cookie session = this.people.session(this.owner.id());
		assertThat(this.mvc.post()
			.uri("/dossiers/" + this.number + "/partenaire")
			.cookie(session)
			.param("_csrf", this.people.token(session))
			.param("version", version)
			.param("role", "Encore Fanta")
			.exchange()).hasStatus(409).bodyText().contains("O meu texto", "votre partenaire local");
	}

	@Test
	void aTextThatIsTooLongToBeKeptIsRefusedWholeAndShownAgain() {
		String version = version(get(this.link));
		String text = "é".repeat(60_000) + "o fim";
		MvcTestResult refused = post(this.link, "version", version, "role", text, "ville", "Bafatá");

		assertThat(refused).hasStatus(422).bodyText().contains("demasiado longo", text, "Bafatá");
		assertThat(version(refused)).isEqualTo(version);
		assertThat(typed("role") + typed("ville")).isEmpty();
		assertThat(post(this.link + "/choix", "version", version, "mien.role", text, "garde.role", "moi", "mien.ville",
				"Bafatá"))
			.hasStatus(422)
			.bodyText()
			.contains("demasiado longo", text, "Bafatá");
		assertThat(typed("role") + typed("ville")).isEmpty();
	}

	@Test
	void noOtherLinkOpensAnything() {
		String dead = body(get("/partenaire/" + "A".repeat(43) + "/pt"));
		String token = this.link.split("/")[2];
		for (String tried : List.of(token.substring(1), token + "A", token.toLowerCase(java.util.Locale.ROOT) + "x",
				new StringBuilder(token).reverse().toString())) {
			assertThat(get("/partenaire/" + tried + "/pt")).as(tried).hasStatus(404);
			assertThat(post("/partenaire/" + tried + "/pt", "version", "999", "nom", "Mau")).hasStatus(404);
			assertThat(post("/partenaire/" + tried + "/pt/fin")).hasStatus(404);
		}
		for (String nothing : List.of("/partenaire", "/partenaire/" + token + "/de",
				"/partenaire/" + token + "/pt/budget", "/partenaire/" + token + "%2F..%2F/pt")) {
			assertThat(get(nothing).getResponse().getStatus()).as(nothing).isBetween(400, 404);
		}
		assertThat(typed("nom")).isEmpty();
		assertThat(dead).contains("Esta ligação não abre nada").doesNotContain("Kpalimé");
	}

	@Test
	void aLinkEndsWithTimeWithTheFilingAndWhenItIsTakenBack() {
		String dead = body(get("/partenaire/" + "A".repeat(43) + "/pt")).replace("A".repeat(43), "X");
		String version = version(get(this.link));
		UUID id = this.jdbc.sql("select id from partner_invitation").query(UUID.class).single();
		String manage = "/dossiers/" + this.number + "/partenaire/invitation";
		assertThat(location(ownerPosts(manage + "/" + id + "/retrait"))).endsWith("?fait=retrait");
		assertThat(location(ownerPosts(manage + "/" + id + "/retrait"))).endsWith("?fait=retrait");
		isDead(this.link, version, dead);

		String second = new TestPartners(this.portal).link(this.number, this.owner, "pt");
		this.clock.advance(PartnerInvitation.LIFE.minus(Duration.ofSeconds(1)));
		assertThat(get(second)).hasStatusOk();
		this.clock.advance(Duration.ofSeconds(1));
		isDead(second, version, dead);

		String third = new TestPartners(this.portal).link(this.number, this.owner, "pt");
		this.applications.fillAll(this.number, this.owner);
		this.applications.fileWhole(this.number, this.owner);
		isDead(third, version, dead);
	}

	private void isDead(String path, String version, String dead) {
		String token = path.split("/")[2];
		MvcTestResult page = get(path);
		assertThat(page).hasStatus(404);
		assertThat(body(page).replace(token, "X")).as("told nothing").isEqualTo(dead);
		assertThat(post(path, "version", version, "nom", "Água viva", "role", "Um texto longo")).hasStatus(404)
			.bodyText()
			.contains("Água viva", "Um texto longo");
		assertThat(post(path + "/choix", "version", version, "mien.role", "Um texto longo", "garde.role", "moi"))
			.hasStatus(404)
			.bodyText()
			.contains("Um texto longo");
		assertThat(post(path + "/fin")).hasStatus(404);
		assertThat(typed("nom")).isNotEqualTo("Água viva");
		assertThat(this.people.messages(this.owner.address())).doesNotContain("partenaires.fini");
	}

	@Test
	void anInvitationIsSentOnceAndItsLinkIsReplacedWhenItIsSentAgain() {
		String manage = "/dossiers/" + this.number + "/partenaire/invitation";
		assertThat(location(ownerPosts(manage, "courriel", "Kossi@Eau.example", "langue", "fr")))
			.endsWith("?fait=invite");
		assertThat(location(ownerPosts(manage, "courriel", "kossi@eau.example", "langue", "fr")))
			.endsWith("?fait=deja");
		assertThat(this.people.messages("kossi@eau.example")).containsExactly("partenaires.invitation");
		String first = this.people.link("kossi@eau.example");
		UUID id = this.jdbc.sql("select id from partner_invitation where address = 'kossi@eau.example'")
			.query(UUID.class)
			.single();
		ownerPosts(manage + "/" + id + "/envoi");
		assertThat(get(first)).as("a second click sends nothing").hasStatusOk();
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(location(ownerPosts(manage + "/" + id + "/envoi"))).endsWith("?fait=envoi");

		assertThat(get(first)).hasStatus(404);
		assertThat(get(this.people.link("kossi@eau.example"))).hasStatusOk();
		assertThat(ownerPosts(manage, "courriel", "pas une adresse", "langue", "de")).hasStatus(422)
			.bodyText()
			.contains("Écrivez une adresse de courriel", "Choisissez une langue");
		assertThat(this.jdbc.sql("select count(*) from message where body like '%' || :token || '%'")
			.param("token", first.split("/")[2])
			.query(Integer.class)
			.single()).as("a secret stands in the link alone").isZero();
	}

	@Test
	void whoFinishesSavesWhatThePageHolds() {
		String path = this.link.replaceAll("\\?.*", "");
		assertThat(location(post(path + "/fin", "version", "1000000", "nom", "Água de todos"))).endsWith("?fait=fini");

		assertThat(typed("nom")).isEqualTo("Água de todos");
		assertThat(this.people.messages(this.owner.address())).contains("partenaires.fini");
	}

	@Test
	void anInvitationIsWrittenInTheLanguageOfThePartner() {
		ownerPosts("/dossiers/" + this.number + "/partenaire/invitation", "courriel", "ana@agua.example", "langue",
				"pt");

		assertThat(this.jdbc.sql("select concat_ws(' ', locale, subject, button) from message where address = ?")
			.param("ana@agua.example")
			.query(String.class)
			.single()).startsWith("pt ").endsWith("Abrir a página").contains("candidatura");
	}

	@Test
	void whoTriesManyLinksMustWait() {
		int last = 200;
		for (int i = 0; i < 70 && last != 429; i++) {
			last = get("/partenaire/" + UUID.randomUUID() + "/fr").getResponse().getStatus();
		}

		assertThat(last).isEqualTo(429);
		assertThat(get(this.link)).as("a good link still opens").hasStatusOk();
	}

	@Test
	void theHoldersSeeWhereTheirPartnerIs() {
		Cookie session = this.people.session(this.owner.id());
		assertThat(this.mvc.get().uri("/dossiers/" + this.number + "/partenaire").cookie(session).exchange()).bodyText()
			.contains("invitation envoyée le 22 novembre 2026");
		post(this.link, "version", version(get(this.link)), "nom", "Água viva");
		assertThat(this.mvc.get().uri("/dossiers/" + this.number + "/partenaire").cookie(session).exchange()).bodyText()
			.contains("a écrit le 22 novembre 2026", "Água viva");
		assertThat(this.mvc.get().uri("/dossiers/" + this.number + "/partenaire/invitation").cookie(session).exchange())
			.hasStatusOk()
			.bodyText()
			.contains("Português");
	}

	@Test
	void programsThatOpenTheLinkUseNothingUp() {
		for (int i = 0; i < 5; i++) {
			assertThat(this.mvc.head().uri(URI.create(this.link)).exchange()).hasStatusOk();
			assertThat(get(this.link)).hasStatusOk();
		}
		MvcTestResult page = get(this.link);

		assertThat(post(this.link, "version", version(page), "nom", "Agua para todos")).hasStatus(302);
		assertThat(post(this.link + "/fin")).hasStatus(302);
		assertThat(post(this.link + "/fin")).as("a second click").hasStatus(302);
		assertThat(typed("nom")).isEqualTo("Agua para todos");
	}

}
