package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Attempts are limited, and owners are never locked out. */
@PortalServerTest
class AttemptsTests {

	private static final String PASSWORD = "un puits au village";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	Attempts attempts;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private TestPeople people;

	private String address;

	@BeforeEach
	void aPerson() {
		this.people = new TestPeople(this.portal);
		this.address = this.people.person(PASSWORD).address();
	}

	private Answer tryPassword(Browser by, String password) {
		return by.post("/connexion", "courriel", this.address, "mot-de-passe", password);
	}

	@Test
	void tooManyWrongPasswordsHaveToWaitButOwnersDoNot() {
		Browser owner = new Browser(this.port);
		tryPassword(owner, PASSWORD);
		owner.post("/connexion", "courriel", this.address, "par", "lien");
		String link = this.people.link(this.address);
		Browser stranger = new Browser(this.port);
		for (int i = 0; i < 10; i++) {
			assertThat(tryPassword(stranger, "faux " + i).status()).isEqualTo(422);
		}
		Answer refused = tryPassword(stranger, PASSWORD);

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("retry-after"))
			.hasValueSatisfying((seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 15 * 60));
		assertThat(refused.body()).contains("Trop de demandes", "Attendez", "recevez un lien", "marche toujours",
				"value=\"" + this.address + "\"", "value=\"lien\"");
		assertThat(owner.get("/espace").status()).isEqualTo(200);
		assertThat(new Browser(this.port).post(link).status()).isEqualTo(302);

		this.clock.advance(Duration.ofSeconds(Long.parseLong(refused.header("retry-after").orElseThrow())));
		assertThat(tryPassword(stranger, PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void anAddressUnknownIsCountedTheSame() {
		this.address = UUID.randomUUID() + "@inconnue.example";
		Browser stranger = new Browser(this.port);
		for (int i = 0; i < 10; i++) {
			assertThat(tryPassword(stranger, "faux " + i).status()).isEqualTo(422);
		}
		assertThat(tryPassword(stranger, "faux").status()).isEqualTo(429);
	}

	@Test
	void aRightPasswordUsesNothingUp() {
		Browser house = new Browser(this.port);
		for (int i = 0; i < 15; i++) {
			house.cookies().clear();
			assertThat(tryPassword(house, PASSWORD).status()).isEqualTo(302);
		}
	}

	@Test
	void nobodyBlocksTheDoorsOfSomeoneElse() {
		Browser attacker = new Browser(this.port);
		for (int i = 0; i < 12; i++) {
			tryPassword(attacker, "faux " + i);
			attacker.post("/connexion", "courriel", this.address, "par", "lien");
			attacker.post("/mot-de-passe-oublie", "courriel", this.address);
			attacker.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", this.address, "accord", "oui");
		}
		assertThat(tryPassword(attacker, PASSWORD).status()).isEqualTo(429);
		assertThat(attacker.post("/mot-de-passe-oublie", "courriel", this.address).status()).isEqualTo(429);
		assertThat(this.people.messages(this.address)).hasSize(15);

		Browser owner = new Browser(this.port);
		assertThat(owner.post("/connexion", "courriel", this.address, "par", "lien").status()).isEqualTo(302);
		assertThat(owner.post("/mot-de-passe-oublie", "courriel", this.address).status()).isEqualTo(302);
		assertThat(owner.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", this.address, "accord", "oui")
			.status()).isEqualTo(302);
		assertThat(tryPassword(owner, PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void eachPathHasTriesOfItsOwn() {
		Browser one = new Browser(this.port);
		for (int i = 0; i < 6; i++) {
			one.post("/connexion", "courriel", this.address, "par", "lien");
		}
		assertThat(one.post("/connexion", "courriel", this.address, "par", "lien").status()).isEqualTo(429);

		assertThat(one.post("/mot-de-passe-oublie", "courriel", this.address).status()).isEqualTo(302);
		assertThat(one.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", this.address, "accord", "oui")
			.status()).isEqualTo(302);
		assertThat(tryPassword(one, PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void manyNetworksTogetherDoNotBlockABrowserThatIsKnown() {
		Browser owner = new Browser(this.port);
		tryPassword(owner, PASSWORD);
		owner.cookies().remove("session");
		for (Attempts.Limit limit : List.of(Limits.PASSWORDS_OF, Limits.LINKS_OF, Limits.FORGOTTEN_OF,
				Limits.REGISTRATIONS_OF)) {
			while (this.attempts.tryCount(limit, this.address).isZero()) {
				continue;
			}
		}
		Browser stranger = new Browser(this.port);
		assertThat(tryPassword(stranger, PASSWORD).status()).isEqualTo(429);
		assertThat(stranger.post("/connexion", "courriel", this.address, "par", "lien").status()).isEqualTo(429);

		assertThat(owner.post("/connexion", "courriel", this.address, "par", "lien").status()).isEqualTo(302);
		assertThat(owner.post("/mot-de-passe-oublie", "courriel", this.address).status()).isEqualTo(302);
		assertThat(tryPassword(owner, PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void aCookieThatWasNotSignedHereMakesNoBrowserKnown() {
		Browser owner = new Browser(this.port);
		tryPassword(owner, PASSWORD);
		String own = owner.cookies().get("appareil");
		while (this.attempts.tryCount(Limits.PASSWORDS_OF, this.address).isZero()) {
			continue;
		}
		Person other = this.people.person(PASSWORD);
		Browser others = new Browser(this.port);
		others.post("/connexion", "courriel", other.address(), "mot-de-passe", PASSWORD);
		for (String forged : List.of("", ".", "x", own.substring(1), own.replace(own.charAt(0), '!'), "A".repeat(40),
				own.substring(0, 20) + "A".repeat(20), "%00", "a.".repeat(500), others.cookies().get("appareil"))) {
			Browser stranger = new Browser(this.port);
			stranger.cookies().put("appareil", forged);
			assertThat(tryPassword(stranger, PASSWORD).status()).as(forged).isEqualTo(429);
		}
		others.cookies().remove("session");
		others.cookies().put("appareil", others.cookies().get("appareil") + "." + own);
		assertThat(tryPassword(others, PASSWORD).status()).as("two people share a browser").isEqualTo(302);
	}

	@Test
	void aBrowserIsKnownOnceSomeoneSignedInThereAndByNothingElse() {
		Browser one = new Browser(this.port);
		for (String path : List.of("/", "/appels", "/connexion", "/inscription", "/mot-de-passe-oublie", "/aide")) {
			one.get(path);
		}
		tryPassword(one, "faux, bien sûr");
		one.post("/connexion", "courriel", this.address, "par", "lien");
		one.get(this.people.link(this.address));
		assertThat(one.cookies()).isEmpty();
		Answer opened = one.post(this.people.link(this.address));

		assertThat(opened.headers()).filteredOn((line) -> line.startsWith("set-cookie: appareil="))
			.singleElement()
			.asString()
			.contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=15552000")
			.doesNotContain(this.address);
		for (String path : List.of("/", "/appels", "/espace", "/espace/compte")) {
			assertThat(one.get(path).headers()).as(path).noneMatch((line) -> line.startsWith("set-cookie"));
		}
	}

	@Test
	void whoKnowsThePasswordAloneDoesNotMakeABrowserKnown() {
		this.portal.getBean(People.class)
			.give(this.portal.getBean(People.class).withAddress(this.address).orElseThrow().id(),
					org.portailsolidaire.shared.Role.STAFF, null);
		Browser thief = new Browser(this.port);
		tryPassword(thief, PASSWORD);

		assertThat(thief.cookies()).containsKey("session").doesNotContainKey("appareil");
	}

	private static Answer ask(Browser by, String address) {
		return by.post("/connexion", "courriel", address, "par", "lien");
	}

	@Test
	void fortyPeopleOfOneHouseAreLetInAndTwoHundredAddressesOfAListAreNot() {
		List<Person> house = IntStream.range(0, 40).mapToObj((n) -> this.people.person()).toList();
		Browser network = new Browser(this.port);
		for (Person person : house) {
			assertThat(ask(network, person.address()).status()).isEqualTo(302);
			assertThat(this.people.messages(person.address())).containsExactly("comptes.lien");
		}
		List<String> list = IntStream.range(0, 200).mapToObj((n) -> UUID.randomUUID() + "@liste.example").toList();
		List<Integer> answers = list.stream().map((one) -> ask(network, one).status()).toList();

		assertThat(answers.getLast()).isEqualTo(429);
		assertThat(list.stream().filter((one) -> !this.people.messages(one).isEmpty())).hasSizeLessThanOrEqualTo(60);
		Person late = this.people.person();
		Answer crowded = ask(network, late.address());
		assertThat(crowded.status()).isEqualTo(429);
		assertThat(crowded.header("retry-after")).isPresent();
		assertThat(crowded.body()).contains("un lien y est parti tout de même", "Pas encore de compte")
			.isEqualTo(ask(network, list.getLast()).body());
		assertThat(this.people.messages(late.address())).containsExactly("comptes.lien");
		assertThat(network.post(this.people.link(late.address())).status()).isEqualTo(302);
	}

	@Test
	void inACrowdEachFormWritesToThoseWhoHaveAnAccountOnly() {
		Browser network = new Browser(this.port);
		for (int i = 0; i < 60; i++) {
			ask(network, UUID.randomUUID() + "@liste.example");
		}
		String unknown = UUID.randomUUID() + "@inconnue.example";
		for (String path : List.of("/connexion", "/mot-de-passe-oublie", "/inscription")) {
			List<Answer> answers = Stream.of(this.address, unknown)
				.map((one) -> network.post(path, "courriel", one, "par", "lien", "prenom", "Awa", "nom", "Sow",
						"accord", "oui"))
				.toList();
			assertThat(answers.get(0).status()).as(path).isEqualTo(429).isEqualTo(answers.get(1).status());
			assertThat(answers.get(0).body()).as(path).isEqualTo(answers.get(1).body());
		}
		assertThat(this.people.messages(this.address)).containsExactly("comptes.deja", "comptes.mot-de-passe",
				"comptes.lien");
		assertThat(this.people.messages(unknown)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from person_token where address = ?")
			.param(unknown)
			.query(Integer.class)
			.single()).isZero();
		assertThat(ask(new Browser(this.port), unknown).status()).isEqualTo(302);
		assertThat(this.people.messages(unknown)).containsExactly("comptes.inconnu");
	}

	@Test
	void whoKnowsThePasswordDoesNotUseUpTheCodesOfWhoHasTheLink() {
		String person = UUID.randomUUID().toString();
		for (int i = 0; i < 10; i++) {
			this.attempts.count(Limits.CODE, person + " PASSWORD");
		}
		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.attempts.count(Limits.CODE, person + " PASSWORD"));
		this.attempts.count(Limits.CODE, person + " LINK");
	}

	@Test
	void anIpv6NetworkIsOne() {
		assertThat(network("2001:db8:1:2:3:4:5:6")).isEqualTo(network("2001:db8:1:2:ffff::1"))
			.isNotEqualTo(network("2001:db8:1:3::1"));
		assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
		assertThat(network("::ffff:192.0.2.1")).isEqualTo(network("192.0.2.1"));
	}

	private static String network(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		return Caller.network(request);
	}

	@Test
	void oldCountsAreForgottenAndNameNobody() {
		this.attempts.count(Limits.LINK, this.address);
		assertThat(this.jdbc.sql("select id from attempt_bucket").query(String.class).list())
			.noneMatch((id) -> id.contains("@"));
		this.jdbc.sql("update attempt_bucket set expires_at = 1").update();
		this.attempts.purge();

		assertThat(this.jdbc.sql("select count(*) from attempt_bucket").query(Integer.class).single()).isZero();
	}

}
