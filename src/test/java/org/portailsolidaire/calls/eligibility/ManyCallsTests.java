package org.portailsolidaire.calls.eligibility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A profile against many calls at once, and the search by it. */
@EmptyPortalTest
class ManyCallsTests {

	private static final int CALLS = 200;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	CallImport callImport;

	@Autowired
	Eligibility eligibility;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private Standing standing;

	private Cookie session;

	/** Three calls in four are for associations, the fourth for local authorities. */
	@BeforeEach
	void manyCallsAndAnAssociation() throws IOException {
		this.callImport.importFrom(new ByteArrayInputStream(JSON.writeValueAsBytes(calls())),
				CallImport.Options.plain(false));
		TestPeople people = new TestPeople(this.portal);
		Person fanta = people.person();
		this.standing = new TestOrganisations(this.portal).association(fanta);
		this.session = people.session(fanta.id());
	}

	/** Joint sessions of the demo world, of three lines and thirty-three rules each. */
	private static List<Map<String, Object>> calls() throws IOException {
		List<Map<String, Object>> demo;
		try (InputStream file = new ClassPathResource("db/demo/appels-demo.json").getInputStream()) {
			demo = JSON.readValue(file, new TypeReference<>() {
			});
		}
		Map<String, Object> joint = demo.stream()
			.filter((call) -> call.get("volets") instanceof List<?> lines && lines.size() == 3)
			.findFirst()
			.orElseThrow();
		return IntStream.range(0, CALLS).mapToObj((i) -> {
			Map<String, Object> call = new LinkedHashMap<>(joint);
			call.keySet().removeAll(List.of("documents", "calendrier", "serie", "ouverture", "heure_cloture"));
			call.put("reference", Integer.toString(i));
			call.put("titre", "Appel " + i);
			call.put("cloture", "2027-03-31");
			call.put("types_structures", List.of((i % 4 == 0) ? "LOCAL_AUTHORITY" : "ASSOCIATION"));
			return call;
		}).toList();
	}

	private int[] nos() {
		return this.jdbc.sql("select no from call")
			.query(Integer.class)
			.list()
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
	}

	@Test
	void allLinesOfAllCallsAreJudgedInTwoStatements() {
		int[] nos = nos();
		assertThat(Statements.sent(() -> {
			Facts facts = this.eligibility.factsOf(this.standing.organisation()).orElseThrow();
			Map<Integer, Answer> answers = this.eligibility.of(nos, facts);
			assertThat(answers).hasSize(CALLS);
			assertThat(answers.values()).filteredOn(Answer.NO::equals).hasSize(CALLS / 4);
			assertThat(answers.values()).filteredOn(Answer.TO_CHECK::equals).hasSize(CALLS * 3 / 4);
		})).hasSize(2);
	}

	@Test
	void whatIsKeptOfACallFollowsItsVersions() {
		int[] nos = nos();
		Facts association = this.eligibility.factsOf(this.standing.organisation()).orElseThrow();
		assertThat(this.eligibility.of(nos, association).values()).filteredOn(Answer.NO::equals).hasSize(CALLS / 4);
		this.jdbc
			.sql("""
					insert into call_version (call_id, number, content, published_at, note)
					select call_id, number + 1, jsonb_set(content, '{applicants}', '["LOCAL_AUTHORITY"]'), now(), 'Autre public.'
					from call_version where call_id = (select id from call where slug = 'appel-1')
					""")
			.update();

		assertThat(this.eligibility.of(nos, association).values()).filteredOn(Answer.NO::equals).hasSize(CALLS / 4 + 1);
		assertThat(this.eligibility.of(nos, Facts.UNKNOWN)).hasSize(CALLS);
	}

	/** A measure, not a test: {@code mvn test -Dtest=ManyCallsTests -Dmesures=true}. */
	@Test
	@EnabledIfSystemProperty(named = "mesures", matches = "true")
	void saysHowLongARequestTakes() {
		Facts facts = this.eligibility.factsOf(this.standing.organisation()).orElseThrow();
		int[] nos = nos();
		long[] micros = IntStream.range(0, 200).mapToLong((i) -> {
			long start = System.nanoTime();
			assertThat(this.eligibility.of(nos, facts)).hasSize(CALLS);
			return (System.nanoTime() - start) / 1000;
		}).skip(100).sorted().toArray();
		LoggerFactory.getLogger(getClass())
			.info("{} appels pour un profil, en microsecondes : min {}, médiane {}, p95 {}, max {}", CALLS, micros[0],
					micros[50], micros[95], micros[99]);
	}

	@Test
	void callsThatAreNotPublishedAreLeftOut() {
		this.jdbc.sql("update call set state = 'ARCHIVED', archived_at = now() where slug = 'appel-1'").update();

		assertThat(this.eligibility.of(nos(), Facts.UNKNOWN)).hasSize(CALLS - 1);
		assertThat(this.eligibility.of(new int[] { -1, 0 }, Facts.UNKNOWN)).isEmpty();
	}

	@Test
	void aMemberFindsTheCallsOpenToTheirAssociation() {
		String page = page("/appels?association=" + this.standing.slug(), this.session);

		assertThat(page).contains("<b>150 appels</b>", "Mon association peut déposer", this.standing.name());
		assertThat(page("/appels", this.session)).contains("<b>200 appels</b>", "id=\"f-association\"");
		assertThat(page).contains("href=\"/appels.atom\"").doesNotContain("appels.atom?association");
	}

	@Test
	void theSearchOfAMemberIsForTheirBrowserAloneAndFollowsTheirProfile() {
		String path = "/appels?association=" + this.standing.slug();
		MvcTestResult before = this.mvc.get().uri(path).cookie(this.session).exchange();
		assertThat(before.getResponse().getHeader("Cache-Control")).contains("private");
		String tag = before.getResponse().getHeader("ETag");
		assertThat(this.mvc.get().uri(path).cookie(this.session).header("If-None-Match", tag)).hasStatus(304);

		this.jdbc.sql("update organisation set region = '84' where id = ?")
			.param(this.standing.organisation().value())
			.update();
		assertThat(this.mvc.get().uri(path).cookie(this.session).header("If-None-Match", tag)).hasStatusOk();
	}

	@Test
	void othersAreAnsweredAsIfItDidNotExist() {
		TestPeople people = new TestPeople(this.portal);
		Cookie paul = people.session(people.person().id());
		String slug = this.standing.slug();
		for (Cookie who : new Cookie[] { null, paul }) {
			String absent = "x".repeat(slug.length());
			String given = page("/appels?association=" + slug, who);
			assertThat(given).contains("<b>200 appels</b>", "seul un membre connecté")
				.doesNotContain("id=\"f-association\"");
			assertThat(without(slug, given)).isEqualTo(without(absent, page("/appels?association=" + absent, who)));
		}
	}

	/** A page without a slug, cut or not, and without what each page has of its own. */
	private static String without(String slug, String page) {
		return page.replace(slug, "…").replace(slug.substring(0, 40), "…").replaceAll("_csrf\" value=\"[^\"]*", "");
	}

	@Test
	void nothingMoreIsReadForVisitors() {
		page("/appels", null);
		assertThat(Statements.sent(() -> page("/appels?association=" + this.standing.slug(), null))).hasSize(2)
			.isEqualTo(Statements.sent(() -> page("/appels?bailleur=absent", null)));
	}

	@Test
	void theSearchOfAMemberSendsFewStatements() {
		page("/appels", null);
		List<String> sent = Statements.sent(() -> page("/appels?association=" + this.standing.slug(), this.session))
			.stream()
			.filter((sql) -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
			.toList();

		assertThat(sent).hasSizeLessThanOrEqualTo(6);
		assertThat(Statements.sent(() -> page("/appels?association=" + this.standing.slug(), this.session)))
			.noneMatch((sql) -> sql.contains("v.content"));
	}

	private String page(String path, @org.jspecify.annotations.Nullable Cookie who) {
		var request = this.mvc.get().uri(path);
		if (who != null) {
			request.cookie(who);
		}
		try {
			return request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
