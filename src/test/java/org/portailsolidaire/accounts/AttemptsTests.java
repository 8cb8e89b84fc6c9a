package org.portailsolidaire.accounts;

import java.time.Duration;
import java.util.UUID;

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

	private Answer tryPassword(String password) {
		return new Browser(this.port).post("/connexion", "courriel", this.address, "mot-de-passe", password);
	}

	@Test
	void tooManyWrongPasswordsHaveToWaitButOwnersDoNot() {
		Browser owner = new Browser(this.port);
		owner.post("/connexion", "courriel", this.address, "mot-de-passe", PASSWORD);
		owner.post("/connexion", "courriel", this.address, "par", "lien");
		String link = this.people.link(this.address);
		for (int i = 0; i < 10; i++) {
			assertThat(tryPassword("faux " + i).status()).isEqualTo(422);
		}
		Answer refused = tryPassword(PASSWORD);

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("retry-after"))
			.hasValueSatisfying((seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 15 * 60));
		assertThat(refused.body()).contains("Trop de demandes", "Attendez", "marche toujours");
		assertThat(owner.get("/espace").status()).isEqualTo(200);
		assertThat(new Browser(this.port).post(link).status()).isEqualTo(302);

		this.clock.advance(Duration.ofSeconds(Long.parseLong(refused.header("retry-after").orElseThrow())));
		assertThat(tryPassword(PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void anAddressUnknownIsCountedTheSame() {
		this.address = UUID.randomUUID() + "@inconnue.example";
		for (int i = 0; i < 10; i++) {
			assertThat(tryPassword("faux " + i).status()).isEqualTo(422);
		}
		assertThat(tryPassword("faux").status()).isEqualTo(429);
	}

	@Test
	void oneNetworkDoesNotTryManyAccounts() {
		Browser one = new Browser(this.port);
		int status = 0;
		for (int i = 0; i < 31 && status != 429; i++) {
			status = one.post("/mot-de-passe-oublie", "courriel", UUID.randomUUID() + "@x.example").status();
		}
		assertThat(status).isEqualTo(429);
	}

	@Test
	void whoKnowsThePasswordDoesNotUseUpTheCodesOfWhoHasTheLink() {
		String person = UUID.randomUUID().toString();
		for (int i = 0; i < 10; i++) {
			this.attempts.count(Attempts.Limit.CODE, person + " PASSWORD");
		}
		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.attempts.count(Attempts.Limit.CODE, person + " PASSWORD"));
		this.attempts.count(Attempts.Limit.CODE, person + " LINK");
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
		return Attempts.network(request);
	}

	@Test
	void oldCountsAreForgottenAndNameNobody() {
		this.attempts.count(Attempts.Limit.MAIL, this.address);
		assertThat(this.jdbc.sql("select id from attempt_bucket").query(String.class).list())
			.noneMatch((id) -> id.contains("@"));
		this.jdbc.sql("update attempt_bucket set expires_at = 1").update();
		this.attempts.purge();

		assertThat(this.jdbc.sql("select count(*) from attempt_bucket").query(Integer.class).single()).isZero();
	}

}
