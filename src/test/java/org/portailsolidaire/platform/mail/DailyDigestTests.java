package org.portailsolidaire.platform.mail;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The e-mail of the morning. */
@Tag("portal")
class DailyDigestTests {

	private final TestClock clock = new TestClock();

	private Sandbox sandbox;

	@BeforeEach
	void open() {
		this.sandbox = new Sandbox(TestDatabase.dataSource(TestDatabase.create()), this.clock);
	}

	@Test
	void leavesOnceADayAtSevenInParis() {
		daily("a", "fanta@exemple.org");
		daily("b", "Fanta@exemple.org");
		daily("c", "moussa@exemple.org");
		assertThat(this.sandbox.digest().gather()).as("eleven, the day before").isZero();
		this.clock.set("2026-11-23T05:59:59Z");
		assertThat(this.sandbox.digest().gather()).as("before seven").isZero();
		this.clock.set("2026-11-23T06:00:00Z");
		daily("d", "fanta@exemple.org");
		assertThat(this.sandbox.digest().gather()).isEqualTo(2);
		this.clock.set("2026-11-23T15:00:00Z");
		assertThat(this.sandbox.digest().gather()).isZero();

		assertThat(digests()).containsExactlyInAnyOrder("Vos nouvelles du 23 novembre\u00A0: 2 nouvelles",
				"Vos nouvelles du 23 novembre\u00A0: 1 nouvelle");
		assertThat(this.sandbox.state("a")).isEqualTo("DIGESTED");
		assertThat(this.sandbox.state("d")).as("written at seven: tomorrow").isEqualTo("IN_DIGEST");
		assertThat(body()).contains("**Un appel vous correspond\u00A0: a**\nhttps://portail.example/dossiers/1\n\n");

		this.clock.set("2026-11-24T06:00:00Z");
		assertThat(this.sandbox.digest().gather()).isEqualTo(1);
	}

	@Test
	void leavesAtSevenInSummerToo() {
		this.clock.set("2027-06-30T12:00:00Z");
		daily("a", "fanta@exemple.org");
		this.clock.set("2027-07-01T05:00:00Z");

		assertThat(this.sandbox.digest().gather()).isEqualTo(1);
	}

	@Test
	void isWrittenOnceByTwoNodes() throws Exception {
		for (int person = 0; person < 30; person++) {
			daily("a-" + person, "personne" + person + "@exemple.org");
			daily("b-" + person, "personne" + person + "@exemple.org");
		}
		this.clock.set("2026-11-23T06:00:01Z");
		int written = 0;
		try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> node : List.of(nodes.submit(() -> this.sandbox.digest().gather()),
					nodes.submit(() -> this.sandbox.digest().gather()),
					nodes.submit(() -> this.sandbox.digest().gather()))) {
				written += node.get();
			}
		}

		assertThat(written).isEqualTo(30);
		assertThat(digests()).hasSize(30);
		assertThat(this.sandbox.jdbc.sql("select count(*) from message where state = 'IN_DIGEST'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void saysHowManyMoreThereAreWhenThereAreMany() {
		for (int number = 0; number < 45; number++) {
			daily("a-" + number, "fanta@exemple.org");
		}
		this.clock.set("2026-11-23T06:00:01Z");
		this.sandbox.digest().gather();

		assertThat(body()).endsWith("Et 5 autres dans votre espace.");
	}

	private void daily(String act, String address) {
		this.sandbox.post(Sandbox.message(Sandbox.DAILY, act, address, act));
	}

	private List<String> digests() {
		return this.sandbox.jdbc.sql("select subject from message where kind = 'messages.resume'")
			.query(String.class)
			.list();
	}

	private String body() {
		return this.sandbox.jdbc
			.sql("select body from message where kind = 'messages.resume' and lower(address) = 'fanta@exemple.org'")
			.query(String.class)
			.single();
	}

}
