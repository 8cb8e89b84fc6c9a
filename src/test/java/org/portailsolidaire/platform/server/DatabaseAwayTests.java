package org.portailsolidaire.platform.server;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.PortailSolidaire;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.CuttableDatabase;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The database goes away and comes back, while the portal stays. */
@Tag("portal")
@Tag("crash")
@SpringBootTest(classes = PortailSolidaire.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "portail.demo.enabled=true", "portail.courriel.envois=0" })
@ContextConfiguration(initializers = CuttableDatabase.class)
class DatabaseAwayTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private String call;

	private Browser holder;

	@BeforeEach
	void everythingIsWell() {
		this.call = "/appels/"
				+ this.jdbc.sql("select slug from findable_call order by no limit 1").query(String.class).single();
		this.holder = HolderBrowser.of(new TestPeople(this.portal).person(), this.port, this.portal);
		assertThat(this.holder.get("/espace").status()).isEqualTo(200);
		for (String path : new String[] { "/", "/appels", "/appels?zone=TG", "/en/appels", this.call }) {
			assertThat(RawHttp.get(this.port, path).status()).as(path).isEqualTo(200);
		}
	}

	@AfterEach
	void mend() {
		CuttableDatabase.mend();
		await().atMost(PATIENCE).until(() -> RawHttp.get(this.port, "/actuator/health/readiness").status() == 200);
	}

	private void lose(String how) {
		if (how.equals("cut")) {
			CuttableDatabase.cut();
		}
		else {
			CuttableDatabase.hold();
		}
		await().atMost(PATIENCE).until(() -> RawHttp.get(this.port, "/actuator/health/readiness").status() == 503);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cut", "held" })
	void peopleReadThatThePortalIsDown(String how) {
		lose(how);

		for (String path : new String[] { "/espace", "/dossiers", "/espace/messages", "/en/espace" }) {
			Answer page = this.holder.get(path);
			assertThat(page.status()).as(path).isEqualTo(503);
			assertThat(page.header("retry-after")).as(path).contains("30");
			assertThat(page.body()).as(path)
				.contains(path.startsWith("/en") ? "The portal is down for a moment" : "en panne pour un instant")
				.doesNotContain("pas compris cette adresse");
		}
		Answer form = this.holder.post("/dossiers/2026-A-0001/projet", "titre", "De l’eau");
		assertThat(form.status()).isEqualTo(503);
		assertThat(form.body()).contains("ce que vous avez écrit y est encore");
		Answer visitor = RawHttp.get(this.port, "/appels?q=jamaisvu");
		assertThat(visitor.status()).isEqualTo(503);
		Answer program = RawHttp.get(this.port, "/api/v1/appels/inconnu");
		assertThat(program.status()).isEqualTo(503);
		assertThat(program.header("content-type").orElse("")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cut", "held" })
	void whatThePublicReadsStaysInMemory(String how) {
		lose(how);

		for (String path : new String[] { "/", "/appels", "/appels?zone=TG", "/en/appels", this.call, "/aide" }) {
			long start = System.nanoTime();
			assertThat(RawHttp.get(this.port, path).status()).as(path).isEqualTo(200);
			assertThat(this.holder.get(path).status()).as(path + " of someone signed in").isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(Duration.ofSeconds(12));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cut", "held" })
	void thePortalComesBackWithItsDatabase(String how) {
		lose(how);
		assertThat(RawHttp.get(this.port, "/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(this.holder.get("/espace").status()).isEqualTo(503);

		CuttableDatabase.mend();

		await().atMost(PATIENCE).until(() -> this.holder.get("/espace").status() == 200);
		assertThat(RawHttp.get(this.port, "/appels?q=eau").status()).isEqualTo(200);
		assertThat(RawHttp.get(this.port, "/actuator/health/readiness").status()).isEqualTo(200);
	}

	@Test
	void whileItIsAwayNobodyWaits() {
		lose("cut");

		long start = System.nanoTime();
		for (int i = 0; i < 20; i++) {
			assertThat(this.holder.get("/espace").status()).isEqualTo(503);
		}

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
	}

}
