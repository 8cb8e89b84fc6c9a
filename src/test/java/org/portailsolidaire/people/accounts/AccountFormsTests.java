package org.portailsolidaire.people.accounts;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is typed in the forms of accounts, they say what is wrong and write nothing.
 */
@PortalServerTest
class AccountFormsTests {

	private static final String PASSWORD = "un puits au village";

	private static final List<String> BAD = List.of("", " ", "\u0000", "a\u0000b", "\u0001\u0002\u001f\u007f", "\ud800",
			"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "${7*7}", "__${7*7}__::.x", "{0}", "%s%n",
			"a".repeat(30_000), "é".repeat(300), "🙂".repeat(100), "' or 1=1 --", "a@b", "a\r\nBcc: x@y.example",
			"../../etc/passwd", "‮", "-1", "null");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/connexion", "/connexion/autre-lien", "/connexion/demonstration", "/inscription",
			"/mot-de-passe-oublie", "/inscription/faux", "/mot-de-passe/faux", "/connexion/lien/faux" })
	void visitorsFormsTakeAnything(String path) {
		int people = people();
		for (String bad : BAD) {
			Answer answer = new Browser(this.port).post(path, "courriel", bad, "mot-de-passe", bad, "prenom", bad,
					"nom", bad, "accord", bad, "retour", bad, "jeton", bad, "role", bad, "nouveau", bad, "par", bad);
			check(answer, path, bad);
		}
		check(new Browser(this.port).post(path), path, "nothing");
		assertThat(people()).isEqualTo(people);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/adresse/faux", "/espace/compte/identite", "/espace/compte/adresse",
			"/espace/compte/mot-de-passe", "/espace/compte/suppression", "/connexion/code", "/connexion/nouveau-code" })
	void formsOfPeopleTakeAnything(String path) {
		TestPeople people = new TestPeople(this.portal);
		Person person = people.person();
		Browser browser = new Browser(this.port);
		browser.cookies().put("session", people.session(person.id()).getValue());
		for (String bad : BAD) {
			browser.get("/espace/compte");
			Answer answer = browser.post(path, "courriel", bad, "mot-de-passe", bad, "mot-de-passe-adresse", bad,
					"prenom", bad, "nom", bad, "langue", bad, "nouveau", bad, "code", bad, "cle", bad, "retour", bad);
			if (answer.status() == 429) {
				break;
			}
			check(answer, path, bad);
		}
		assertThat(this.portal.getBean(People.class).find(person.id()).map(Person::address)).contains(person.address());
	}

	@Test
	void whatWasTypedStaysButForPasswords() {
		Answer answer = new Browser(this.port).post("/inscription", "prenom", "Awa <b>", "nom", "Sow", "courriel",
				"pas une adresse");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body())
			.contains("value=\"Awa &lt;b&gt;\"", "value=\"Sow\"", "value=\"pas une adresse\"",
					"Il y a 3 points à corriger", "href=\"#prenom\"", "href=\"#courriel\"", "href=\"#accord\"",
					"aria-describedby=\"courriel-erreur\"")
			.doesNotContain("<b>\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			J.C.            ; Sow             ; J.C.    ; Sow
			Awa             ; N´Golo          ; Awa     ; N’Golo
			Yann            ; Le\u00A0Goff   ; Yann    ; Le Goff
			Jean–Marc       ; O'Brien         ; Jean-Marc ; O’Brien
			""")
	void namesAreKeptAsTheyAre(String given, String family, String keptGiven, String keptFamily) {
		TestPeople people = new TestPeople(this.portal);
		Person person = people.person();
		Browser browser = new Browser(this.port);
		browser.cookies().put("session", people.session(person.id()).getValue());
		browser.get("/espace/compte");
		browser.post("/espace/compte/identite", "prenom", given, "nom", family, "langue", "fr");

		assertThat(this.portal.getBean(People.class).find(person.id()).orElseThrow())
			.extracting(Person::givenName, Person::familyName)
			.containsExactly(keptGiven, keptFamily);
	}

	@ParameterizedTest
	@CsvSource({ "Jean2, 2", "Awa (Mimi), (", "Awa/Fanta, /", "@awa, @" })
	void aSignThatNoNameHasIsTold(String typed, String sign) {
		assertThat(new Browser(this.port).post("/inscription", "prenom", typed, "nom", "Sow").body())
			.containsPattern("Enlevez «\\h" + java.util.regex.Pattern.quote(sign) + "\\h» de ce nom");
	}

	@Test
	void aFormSentTwiceDoesTheSameOnce() {
		TestPeople people = new TestPeople(this.portal);
		Person person = people.person(PASSWORD);
		Browser browser = new Browser(this.port);
		browser.post("/connexion", "courriel", person.address(), "par", "lien");
		String link = people.link(person.address());
		browser.get(link);

		assertThat(browser.post(link).status()).isEqualTo(302);
		assertThat(browser.post(link).status()).isIn(302, 410);
		browser.get("/espace/compte");
		assertThat(browser.get("/espace").status()).isEqualTo(200);
	}

	private void check(Answer answer, String path, String bad) {
		String shown = path + " " + bad.substring(0, Math.min(40, bad.length()));
		assertThat(answer.status()).as(shown).isIn(302, 400, 404, 410, 413, 422);
		assertThat(answer.body()).as(shown)
			.doesNotContain("<script>alert", "<img src=x", "\u0000", "Exception", "java.lang", ">49<");
		answer.header("location").ifPresent((to) -> assertThat(to).as(shown).matches("/([^/\\\\].*)?"));
	}

	private int people() {
		return this.jdbc.sql("select count(*) from person").query(Integer.class).single();
	}

}
