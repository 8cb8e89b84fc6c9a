package org.portailsolidaire.platform.site;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbers of statements that pages cost. The test portal asks for the revision of the
 * catalogue at each reading of it, the real one once a second.
 */
@PortalTest
class PagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "/, 3", "/en, 3", "/appels, 4", "/appels?phase=clos&page=2, 4", "/appels?zone=TG&theme=sante, 4",
			"/appels?zone=TG&theme=sante&montant=3, 4", "/appels?q=eau, 4", "/appels?q=eau&zone=TG&tri=pertinence, 4",
			"/appels.atom, 4", "/appels.ics, 4", "/appels.csv, 4", "/api/v1/appels, 4", "/sitemap.xml, 4", "/aide, 0",
			"/plan-du-site, 0", "/api, 0", "/robots.txt, 0" })
	void pagesCostFewStatements(String path, int most) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
		List<String> sent = Statements.sent(() -> assertThat(this.mvc.get().uri(path)).hasStatusOk());

		assertThat(withoutRepeatedRevision(sent)).as(path).hasSizeLessThanOrEqualTo(most);
	}

	@Test
	void newWordsCostFewStatements() {
		this.mvc.get().uri("/appels?q=premier").exchange();
		List<String> sent = Statements
			.sent(() -> assertThat(this.mvc.get().uri("/appels?q=pompe togolaise&zone=TG&theme=sante")).hasStatusOk());

		assertThat(withoutRepeatedRevision(sent)).hasSizeLessThanOrEqualTo(6);
	}

	@Test
	void everyCallPageCostsFiveStatementsAtMost() {
		List<String> slugs = this.jdbc.sql("select slug from findable_call order by no").query(String.class).list();
		for (String slug : slugs) {
			List<String> sent = Statements.sent(() -> assertThat(this.mvc.get().uri("/appels/" + slug)).hasStatusOk());
			assertThat(withoutRepeatedRevision(sent)).as(slug).hasSizeLessThanOrEqualTo(5);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/", "/appels", "/appels?q=eau", "/appels.atom", "/appels.csv", "/appels.ics", "/api/v1/appels" })
	void anAnswerThatNothingHasChangedCostsLess(String path) {
		String tag = this.mvc.get().uri(path).exchange().getResponse().getHeader(HttpHeaders.ETAG);
		int whole = Statements.count(() -> this.mvc.get().uri(path).exchange());
		int unchanged = Statements
			.count(() -> assertThat(this.mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304));

		assertThat(unchanged).isLessThan(whole);
	}

	private static List<String> withoutRepeatedRevision(List<String> sent) {
		List<String> others = sent.stream().filter((sql) -> !sql.contains("from catalogue_revision")).toList();
		return (others.size() == sent.size()) ? others
				: java.util.stream.Stream.concat(java.util.stream.Stream.of("revision"), others.stream()).toList();
	}

}
