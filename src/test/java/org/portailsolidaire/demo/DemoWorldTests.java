package org.portailsolidaire.demo;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyPortalTest
class DemoWorldTests {

	@Autowired
	DemoWorld world;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "2028-02-29T12:00:00Z", "2030-12-31T22:30:00Z" })
	void hasCallsInEveryPhaseWheneverItIsMade(Instant now) throws Exception {
		this.clock.set(now);

		assertThat(this.world.make()).isTrue();
		assertThat(this.world.make()).isFalse();
		assertThat(count("closes_at > :now and closes_at < :soon and opens_at <= :now", now)).as("soon").isPositive();
		assertThat(count("closes_at > :soon and opens_at <= :now", now)).as("open").isGreaterThan(3);
		assertThat(count("opens_at > :now", now)).as("upcoming").isPositive();
		assertThat(count("closes_at < :now and closes_at > :now - interval '1 year'", now)).as("closed").isPositive();
		assertThat(count("cardinality(funders) > 1 and closes_at > :now", now)).as("joint").isPositive();
		assertThat(this.jdbc.sql("select state from application order by number").query(String.class).list())
			.containsExactly("DRAFT", "SUBMITTED");
		assertThat(this.jdbc.sql("select sha256 from application_filing").query(String.class).list()).hasSize(1);
		assertThat(this.jdbc
			.sql("select distinct d.format from application_document a join document d on d.id = a.document_id")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("PDF", "PNG", "XLSX");
		for (String page : new String[] { "/", "/appels", "/appels?phase=bientot", "/appels?phase=clos" }) {
			assertThat(this.mvc.get().uri(page)).hasStatusOk().bodyText().contains("class=\"demo\"");
		}
	}

	private int count(String condition, Instant now) {
		return this.jdbc
			.sql("select count(*) from findable_call where :soon is not null and :now is not null and "
				.replace(":soon is", ":soon::timestamptz is")
				.replace(":now is", ":now::timestamptz is")
					+ condition.replace(":now", ":now::timestamptz").replace(":soon", ":soon::timestamptz"))
			.param("now", now.toString())
			.param("soon", now.plus(Duration.ofDays(8)).toString())
			.query(Integer.class)
			.single();
	}

}
