package org.portailsolidaire.demo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyPortalTest
class GeneratorTests {

	private static final int CALLS = 300;

	@Autowired
	Generator generator;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@Test
	void makesTheSameWorldFromTheSameSeed() {
		assertThat(this.generator.make(CALLS, 7)).isTrue();
		assertThat(this.generator.make(CALLS, 7)).as("only once").isFalse();
		List<String> first = texts();
		empty();
		this.generator.make(CALLS, 7);

		assertThat(texts()).hasSize(CALLS).isEqualTo(first).doesNotHaveDuplicates();
		empty();
		this.generator.make(CALLS, 8);
		assertThat(texts()).hasSize(CALLS).isNotEqualTo(first);
	}

	@Test
	void makesCallsThatAreFoundUnderTheirZoneAndTheirThemeInEveryPhase() {
		this.generator.make(CALLS, 1);

		Map<String, Object> call = this.jdbc
			.sql("select no, slug, zones[1] as zone, themes[1] as theme from findable_call "
					+ "where cardinality(zones) > 0 and cardinality(themes) > 0 order by no limit 1")
			.query()
			.singleRow();
		assertThat(this.jdbc.sql("select count(*) from findable_call").query(Integer.class).single()).isEqualTo(CALLS);
		assertThat(this.mvc.get()
			.uri("/appels.csv?phase=ouvert&phase=bientot&phase=clos&zone={zone}&theme={theme}", call.get("zone"),
					call.get("theme")))
			.hasStatusOk()
			.bodyText()
			.contains("/appels/" + call.get("slug"));
		for (String phase : List.of("ouvert", "bientot", "clos")) {
			assertThat(this.mvc.get().uri("/appels?phase={phase}", phase)).hasStatusOk()
				.bodyText()
				.as(phase)
				.contains("<article class=\"call\"");
		}
	}

	private List<String> texts() {
		return this.jdbc
			.sql("select title || chr(10) || summary || chr(10) || body || chr(10) || slug from findable_call "
					+ "order by no")
			.query(String.class)
			.list();
	}

	private void empty() {
		this.jdbc.sql("delete from call").update();
	}

}
