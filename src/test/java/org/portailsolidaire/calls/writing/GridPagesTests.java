package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.calls.grids.EvaluationGrids;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.publication.Publishing.Order;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The versions of the common grid, as the team writes them. */
@EmptyPortalTest
class GridPagesTests {

	private static final String PATH = "/gestion/referentiel";

	private static final String DRAFT = PATH + "/brouillon";

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EvaluationGrids grids;

	private TestCalls calls;

	private Cookie session;

	private String token;

	@BeforeEach
	void someone() {
		this.calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.session = people.session(people.person(Role.STAFF).id());
		this.token = people.token(this.session);
	}

	@AfterEach
	void onlyTheFirstVersionStays() {
		for (String table : List.of("evaluation_grid_draft", "evaluation_criterion", "evaluation_level",
				"evaluation_grid")) {
			this.jdbc.sql("delete from " + table + (table.endsWith("draft") ? "" : " where version > 1")).update();
		}
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).cookie(this.session).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields, String... changed) {
		var request = this.mvc.post().uri(path).cookie(this.session).param("_csrf", this.token);
		Map<String, String> all = new TreeMap<>(fields);
		for (int i = 0; i < changed.length; i += 2) {
			all.put(changed[i], changed[i + 1]);
		}
		all.forEach(request::param);
		return request.exchange();
	}

	/** The fields of the draft as its page has them. */
	private Map<String, String> begun() {
		assertThat(post(PATH, Map.of())).hasRedirectedUrl(DRAFT);
		Map<String, String> fields = new TreeMap<>();
		CommonCriteria.typed(this.grids.latest()).values().forEach((name, value) -> fields.put(name, value.getFirst()));
		return fields;
	}

	@Test
	void aVersionIsCopiedChangedAndPublishedAndEarlierCallsKeepTheirs() {
		UUID draft = this.calls.whole(null);
		UUID published = this.calls.whole(null);
		this.calls.publish(published, new Order(null, "", false));
		List<String> sources = sources(published);
		assertThat(get(PATH)).hasStatusOk().bodyText().contains("Préparer une nouvelle version", "Version 1");

		Map<String, String> fields = begun();
		assertThat(get(DRAFT)).bodyText().contains("value=\"Pertinence et besoin\"", "100 sur 100");
		assertThat(post(DRAFT, fields, "version", "0", "nom-0", "Besoin", "poids-0", "10", "nom-10", "Numérique",
				"nom-en-10", "Digital", "poids-10", "5"))
			.hasRedirectedUrl(DRAFT + "?fait=enregistre");
		assertThat(post(DRAFT + "/publication", Map.of("version", "1"))).hasRedirectedUrl(PATH + "?fait=referentiel");

		assertThat(this.grids.latest()).returns(2, (grid) -> grid.version())
			.returns(5, (grid) -> grid.levels().size())
			.extracting((grid) -> grid.criteria().getFirst())
			.hasToString("Item[code=pertinence, nameFr=Besoin, nameEn=Relevance and need, guidanceFr="
					+ this.grids.version(1).criteria().getFirst().guidanceFr() + ", guidanceEn="
					+ this.grids.version(1).criteria().getFirst().guidanceEn() + ", weight=10]");
		assertThat(this.grids.latest().criteria().getLast().code()).isEqualTo("numerique");
		assertThat(get(PATH + "/2")).bodyText().contains("Numérique", "Digital", "ne change plus");
		assertThat(this.calls.part(draft, "grille").typed().said("source-0")).isEqualTo("1/pertinence");
		assertThat(sources(published)).isEqualTo(sources).allMatch((source) -> source.startsWith("1/"));
		UUID after = this.calls.whole(null);
		assertThat(this.calls.part(after, "grille").typed()).returns("2/pertinence", (typed) -> typed.said("source-0"))
			.returns("2/numerique", (typed) -> typed.said("source-10"));
		assertThat(this.calls.faults(after)).isEmpty();
	}

	private List<String> sources(UUID call) {
		return this.jdbc
			.sql("""
					select c.value ->> 'source' from call_version v, jsonb_array_elements(v.content -> 'criteria') with ordinality c
					where v.call_id = ? order by v.number, c.ordinality
					""")
			.param(call)
			.query(String.class)
			.list();
	}

	@Test
	void whatIsWrongIsSaidAtOnceAndKept() {
		Map<String, String> fields = begun();
		post(DRAFT, fields, "version", "0", "poids-0", "14", "nom-en-1", "", "nom-2", "Budget");

		assertThat(post(DRAFT + "/publication", Map.of("version", "1"))).hasStatus(422)
			.bodyText()
			.contains("Nommez ce critère en anglais", "Un autre critère porte déjà ce nom", "value=\"14\"");
		post(DRAFT, fields, "version", "1", "poids-0", "14");
		assertThat(get(DRAFT)).bodyText().contains("Les poids font 99");
		post(DRAFT, fields, "version", "2", "poids-0", "quinze");
		assertThat(post(DRAFT + "/publication", Map.of("version", "3"))).hasStatus(422)
			.bodyText()
			.contains("value=\"quinze\"");
		assertThat(this.grids.latest().version()).isEqualTo(1);
	}

	@Test
	void criteriaAreATableWithAnOrder() {
		Map<String, String> fields = begun();
		assertThat(get(DRAFT)).bodyText().contains("<table class=\"w-table\">", "value=\"monter-1\"");

		assertThat(post(DRAFT, fields, "version", "0", "acte", "monter-1"))
			.hasRedirectedUrl(DRAFT + "?fait=deplace#nom-0");
		post(DRAFT + "/publication", Map.of("version", "1"));
		assertThat(this.grids.latest().criteria().subList(0, 2))
			.isEqualTo(List.of(this.grids.version(1).criteria().get(1), this.grids.version(1).criteria().getFirst()));
	}

	@Test
	void twoWhoWriteAreBothToldAndNothingIsPublishedUnread() {
		Map<String, String> fields = begun();
		post(DRAFT, fields, "version", "0", "nom-0", "Le nom de Paul");

		assertThat(post(DRAFT, fields, "version", "0", "nom-0", "Mon nom")).hasStatus(409)
			.bodyText()
			.contains("value=\"Mon nom\"", "Le nom de Paul (15)");
		assertThat(post(DRAFT + "/publication", Map.of("version", "0"))).hasStatus(409);
		assertThat(post(DRAFT + "/suppression", Map.of("version", "0"))).hasRedirectedUrl(DRAFT + "?fait=change");
		assertThat(this.grids.latest().version()).isEqualTo(1);
		assertThat(post(DRAFT + "/publication", Map.of("version", "1"))).hasStatus3xxRedirection();
		assertThat(post(DRAFT + "/publication", Map.of("version", "1"))).hasRedirectedUrl(PATH + "?fait=rien");
		assertThat(this.grids.versions()).hasSize(2);
	}

	@Test
	void aVersionIsGivenUpAndEachActIsInTheLog() {
		begun();
		assertThat(post(PATH, Map.of())).hasRedirectedUrl(DRAFT);
		assertThat(post(DRAFT + "/suppression", Map.of("version", "0"))).hasRedirectedUrl(PATH + "?fait=supprime");
		assertThat(get(DRAFT)).hasRedirectedUrl(PATH);
		assertThat(get(PATH + "/7")).hasStatus(404);

		List<String> acts = new ArrayList<>(this.jdbc
			.sql("select act from audit_entry where object_kind = 'GRID' order by at desc, id desc limit 2")
			.query(String.class)
			.list());
		assertThat(acts).containsExactly("GRID_GIVEN_UP", "GRID_BEGUN");
	}

}
