package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.PortailSolidaire;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sessions: how they begin, last, move and end. */
@PortalServerTest
class SessionTests {

	private static final String PASSWORD = "un puits au village";

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Codes codes;

	private TestPeople people;

	private Person person;

	private Browser browser;

	@BeforeEach
	void aPerson() {
		this.people = new TestPeople(this.portal);
		this.person = this.people.person(PASSWORD);
		this.browser = new Browser(this.port);
	}

	private Browser signedIn() {
		Browser one = new Browser(this.port);
		one.post("/connexion", "courriel", this.person.address(), "mot-de-passe", PASSWORD);
		return one;
	}

	@Test
	void aSessionSurvivesARestartAndIsKnownToAnotherNode() {
		Browser one = signedIn();
		Environment given = this.portal.getEnvironment();
		try (ConfigurableApplicationContext node = new SpringApplicationBuilder(PortailSolidaire.class).run(
				"--server.port=0", "--portail.demo.enabled=false", "--portail.session.longest=1000000h",
				"--spring.datasource.url=" + given.getRequiredProperty("spring.datasource.url"),
				"--spring.datasource.username=" + given.getRequiredProperty("spring.datasource.username"),
				"--spring.datasource.password=" + given.getProperty("spring.datasource.password", ""),
				"--portail.cle=" + given.getRequiredProperty("portail.cle"))) {
			Browser same = new Browser(node.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			same.cookies().putAll(one.cookies());

			assertThat(same.get("/mot-de-passe-oublie").status()).isEqualTo(200);
			assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
				.param(this.person.id().value().toString())
				.query(Integer.class)
				.single()).isEqualTo(1);
			assertThat(same.get("/aide").body()).contains("Fanta Diallo");
		}
		assertThat(one.get("/espace").status()).isEqualTo(200);
	}

	@Test
	void theIdentifierIsNewAfterSigningInAndAfterTheCode() {
		this.codes.start(this.person.id(), SECRET, Totp.code(SECRET, this.clock.instant()));
		this.clock.advance(Duration.ofMinutes(1));
		this.browser.cookies().put("session", "11111111-1111-4111-8111-111111111111");
		this.browser.post("/connexion", "courriel", this.person.address(), "mot-de-passe", PASSWORD, "retour",
				"/espace");
		String first = this.browser.cookies().get("session");
		assertThat(first).isNotEqualTo("11111111-1111-4111-8111-111111111111");

		assertThat(this.browser.get("/espace").header("location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("/connexion/code?retour=%2Fespace"));
		assertThat(this.browser.get("/aide").body()).doesNotContain("Fanta Diallo");
		this.browser.get("/connexion/code");
		assertThat(this.browser.post("/connexion/code", "code", "000000").status()).isEqualTo(422);
		Answer done = this.browser.post("/connexion/code", "code", Totp.code(SECRET, this.clock.instant()), "retour",
				"/espace");
		assertThat(done.status()).isEqualTo(302);
		assertThat(this.browser.cookies().get("session")).isNotEqualTo(first);
		assertThat(this.browser.get("/espace").status()).isEqualTo(200);
	}

	@Test
	void whoeverNeedsACodeSetsAPhoneUpBeforeAnyPage() {
		this.portal.getBean(People.class).give(this.person.id(), Role.STAFF, null);
		this.browser.post("/connexion", "courriel", this.person.address(), "mot-de-passe", PASSWORD);
		assertThat(this.browser.get("/espace/compte").header("location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("/connexion/nouveau-code"));
		Answer page = this.browser.get("/connexion/nouveau-code");
		assertThat(page.body()).contains("<svg class=\"qr\"", "Votre rôle");
		String sealed = Browser.hidden("cle", page);
		byte[] secret = this.codes.proposed(this.person.id(), sealed).orElseThrow().secret();

		assertThat(this.browser.post("/connexion/nouveau-code", "cle", sealed, "code", "12").status()).isEqualTo(422);
		Answer codes = this.browser.post("/connexion/nouveau-code", "cle", sealed, "code",
				Totp.code(secret, this.clock.instant()));
		assertThat(codes.body()).contains("Vos codes de secours");
		assertThat(this.browser.get("/espace/compte").body()).contains("Les codes sont actifs")
			.doesNotContain("Arrêter les codes");
		assertThat(this.browser.post("/espace/compte/sans-code").status()).isEqualTo(302);
		assertThat(this.codes.left(this.person.id())).isEqualTo(10);
	}

	@Test
	void aRoleThatNeedsACodeAsksItOfSessionsThatAreOpen() {
		Browser one = signedIn();
		assertThat(one.get("/espace").status()).isEqualTo(200);
		this.portal.getBean(People.class).give(this.person.id(), Role.STAFF, null);

		assertThat(one.get("/espace").status()).isEqualTo(303);
	}

	@Test
	void aSessionEndsAfterTwelveHoursWhateverHappens() {
		Browser one = signedIn();
		this.clock.advance(Duration.ofHours(12).minusSeconds(1));
		assertThat(one.get("/espace").status()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(2));

		assertThat(one.get("/espace").status()).isEqualTo(303);
		assertThat(one.cookies()).doesNotContainKey("session");
	}

	@Test
	void aSessionEndsAfterTwoHoursOfNothing() {
		Browser one = signedIn();
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
			.param(this.person.id().value().toString())
			.query(Integer.class)
			.single()).isEqualTo(2 * 60 * 60);
		this.jdbc
			.sql("""
					update spring_session set last_access_time = last_access_time - 7201000, expiry_time = expiry_time - 7201000
					where principal_name = ?
					""")
			.param(this.person.id().value().toString())
			.update();

		assertThat(one.get("/espace").status()).isEqualTo(303);
	}

	@Test
	void otherDevicesAreListedAndSignedOut() {
		Browser one = signedIn();
		Browser other = signedIn();
		assertThat(one.get("/espace/compte").body()).contains("cet appareil", "Se déconnecter des autres appareils");

		assertThat(one.post("/espace/compte/sessions").status()).isEqualTo(302);
		assertThat(other.get("/espace").status()).isEqualTo(303);
		assertThat(one.get("/espace").status()).isEqualTo(200);
	}

	@Test
	void whoReadsTheDatabaseOpensNoSession() {
		Browser one = signedIn();
		String kept = this.jdbc.sql("select session_id from spring_session where principal_name = ?")
			.param(this.person.id().value().toString())
			.query(String.class)
			.single();
		String cookie = one.cookies().get("session");
		assertThat(this.jdbc
			.sql("select s::text || coalesce(string_agg(a::text, ''), '') from spring_session s "
					+ "left join spring_session_attributes a on a.session_primary_id = s.primary_id group by s")
			.query(String.class)
			.list()).noneMatch((row) -> row.contains(cookie));

		for (String stolen : List.of(kept, kept.substring(0, 36))) {
			Browser thief = new Browser(this.port);
			thief.cookies().put("session", stolen);
			assertThat(thief.get("/espace").status()).as(stolen).isEqualTo(303);
		}
		assertThat(one.get("/espace").status()).isEqualTo(200);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc
			.sql("update spring_session set session_id = gen_random_uuid()::text where principal_name = ?")
			.param(this.person.id().value().toString())
			.update());
	}

	@Test
	void aSessionOfThePreviousReleaseStaysOpen() {
		Browser one = signedIn();
		String former = "6f1a2b3c-0000-4000-8000-" + this.person.id().value().toString().substring(24);
		this.jdbc
			.sql("update spring_session set session_id = encode(sha256(convert_to(btrim(:former), 'UTF8')), 'hex') "
					+ "where principal_name = :person")
			.param("former", former)
			.param("person", this.person.id().value().toString())
			.update();
		one.cookies().put("session", former);

		assertThat(one.get("/espace").status()).isEqualTo(200);
		assertThat(one.get("/espace/compte").body()).containsOnlyOnce("cet appareil");
	}

	@Test
	void aSessionHoldsShortTextsOnly() {
		signedIn();
		List<Map<String, Object>> kept = this.jdbc.sql("""
				select attribute_name, convert_from(attribute_bytes, 'UTF8') as text
				from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
				where principal_name = ?
				""").param(this.person.id().value().toString()).query().listOfRows();

		assertThat(kept).hasSizeBetween(4, 6)
			.allSatisfy((row) -> assertThat((String) row.get("text")).hasSizeLessThan(200));
	}

	@Test
	void whatWasBeingWrittenIsGivenBackToTheSamePerson() {
		Browser one = signedIn();
		one.get("/espace/compte");
		this.jdbc.sql("delete from spring_session where principal_name = ?")
			.param(this.person.id().value().toString())
			.update();
		Answer sent = one.post("/espace/compte/identite", "prenom", "Fantà", "nom", "Diallo-Bâ <b>", "langue", "en");
		assertThat(sent.header("location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("/connexion?retour=%2Freprise"));
		assertThat(this.jdbc.sql("select encode(content, 'escape') from kept_form order by expires_at desc limit 1")
			.query(String.class)
			.single()).doesNotContain("Diallo");

		Browser thief = new Browser(this.port);
		Person other = this.people.person(PASSWORD);
		thief.post("/connexion", "courriel", other.address(), "mot-de-passe", PASSWORD);
		thief.cookies().put("reprise", one.cookies().get("reprise"));
		assertThat(thief.get("/reprise").status()).isEqualTo(410);

		assertThat(one
			.post("/connexion", "courriel", this.person.address(), "mot-de-passe", PASSWORD, "retour", "/reprise")
			.header("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/reprise"));
		Answer page = one.get("/reprise");
		assertThat(page.body()).contains("name=\"prenom\" value=\"Fantà\"", "Diallo-Bâ &lt;b&gt;",
				"action=\"/espace/compte/identite\"");
		assertThat(one.post("/espace/compte/identite", "prenom", "Fantà", "nom", "Diallo-Bâ", "langue", "en").status())
			.isEqualTo(302);
		assertThat(one.get("/espace").body()).contains("Bonjour Fantà");
	}

	@Test
	void aFormOfAnEarlierSessionIsGivenBackToo() {
		Browser one = signedIn();
		String old = Browser.hidden("_csrf", one.get("/espace/compte"));
		one.post("/connexion", "courriel", this.person.address(), "mot-de-passe", PASSWORD);
		one.get("/espace");

		assertThat(one.post("/espace/compte/identite", "_csrf", old, "prenom", "Awa").header("location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/reprise"));
		assertThat(one.get("/reprise").body()).contains("value=\"Awa\"");
		assertThat(one.post("/espace/compte/identite", "_csrf", old.substring(4), "prenom", "Awa").status())
			.isEqualTo(403);
	}

	@Test
	void anAccountIsTakenAwayThenDeleted() {
		Browser one = signedIn();
		Answer data = one.get("/espace/compte/donnees.json");
		assertThat(data.body()).contains(this.person.address(), "Diallo", "sessions").doesNotContain("bcrypt");
		assertThat(data.header("content-disposition"))
			.hasValueSatisfying((way) -> assertThat(way).contains("attachment"));

		one.get("/espace/compte/suppression");
		assertThat(one.post("/espace/compte/suppression", "courriel", "autre").status()).isEqualTo(422);
		assertThat(one.post("/espace/compte/suppression", "courriel", this.person.address()).status()).isEqualTo(422);
		assertThat(one
			.post("/espace/compte/suppression", "courriel", this.person.address(), "mot-de-passe-depart", PASSWORD)
			.status()).isEqualTo(302);
		assertThat(one.cookies()).doesNotContainKeys("session", "appareil");
		assertThat(one.get("/espace").status()).isEqualTo(303);
		assertThat(this.jdbc.sql("select coalesce(address, given_name, family_name, password) from person where id = ?")
			.param(this.person.id().value())
			.query(String.class)
			.optional()).isEmpty();
		assertThat(this.people.person(PASSWORD)).isNotNull();
		assertThat(signedIn().cookies()).isEmpty();
	}

	@Test
	void aDemoOpensEachRoleInOneClick() {
		assertThat(this.browser.get("/connexion").body()).contains("Visiter en un clic", "value=\"JUROR\"");
		for (Role role : Role.values()) {
			Browser visitor = new Browser(this.port);
			visitor.get("/connexion");
			assertThat(visitor.post("/connexion/demonstration", "role", role.name()).status()).isEqualTo(302);
			assertThat(visitor.get("/espace").status()).as(role.name()).isEqualTo(200);
		}
		assertThat(this.browser.post("/connexion/demonstration", "role", "ROI").status()).isEqualTo(404);
	}

	@Test
	void filesOfTheSiteDoNotLookTheSessionUp() {
		Browser one = signedIn();
		String sheet = one.get("/aide").body().replaceFirst("(?s).*href=\"(/r/[^\"]*/portail.css)\".*", "$1");
		String person = this.person.id().value().toString();
		this.jdbc.sql("update spring_session set last_access_time = 1 where principal_name = ?").param(person).update();

		assertThat(one.get(sheet).status()).isEqualTo(200);
		assertThat(this.jdbc.sql("select last_access_time from spring_session where principal_name = ?")
			.param(person)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

}
