package org.portailsolidaire.calls.catalogue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.Rows;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyPortalTest
class FormerAddressTests {

	@Autowired
	CallImport callImport;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void renamedCall() {
		this.callImport.importFrom(Rows.csv(List.of(Rows.row("1"))), CallImport.Options.plain(false));
		this.jdbc.sql("insert into call_former_slug select 'ancien', id from call").update();
	}

	@ParameterizedTest
	@CsvSource({ "/appels/ancien, /appels/appel-1", "/en/appels/ancien, /en/appels/appel-1",
			"/appels/ancien/eligibilite, /appels/appel-1/eligibilite",
			"/appels/ancien/eligibilite?budget=5, /appels/appel-1/eligibilite?budget=5",
			"/en/appels/ancien/eligibilite, /en/appels/appel-1/eligibilite", "/appels/ancien.ics, /appels/appel-1.ics",
			"/en/appels/ancien.ics, /en/appels/appel-1.ics", "/api/v1/appels/ancien, /api/v1/appels/appel-1" })
	void leadsToThePresentOne(String former, String present) {
		assertThat(this.mvc.get().uri(former)).hasStatus(301)
			.headers()
			.hasHeaderSatisfying(HttpHeaders.LOCATION,
					(values) -> assertThat(values.getFirst().replace("http://localhost", "")).isEqualTo(present));
		assertThat(this.mvc.get().uri(present)).hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource({ "appel-1, ancien, 200, 301", "brouillon, esquisse, 404, 404" })
	void onlyPublishedCallsAreSeen(String present, String former, int status, int leading) {
		this.jdbc.sql("""
				insert into call (id, slug, title, state, hosting)
				values (gen_random_uuid(), 'brouillon', 'Brouillon', 'DRAFT', 'HERE')
				""").update();
		this.jdbc.sql("insert into call_former_slug select 'esquisse', id from call where state = 'DRAFT'").update();

		assertThat(this.mvc.get().uri("/appels/" + present)).hasStatus(status);
		assertThat(this.mvc.get().uri("/appels/" + former)).hasStatus(leading);
		assertThat(this.mvc.get().uri("/api/v1/appels/" + present)).hasStatus(status);
		assertThat(this.mvc.get().uri("/appels/" + present + "/eligibilite")).hasStatus(status);
		assertThat(this.mvc.get().uri("/appels/" + former + "/eligibilite")).hasStatus(leading);
	}

}
