package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which a call is written look like what they write. */
@EmptyPortalTest
class EditorTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestCalls calls;

	private Cookie session;

	private String token;

	private UUID call;

	@BeforeEach
	void aCall() {
		this.calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.session = people.session(people.person(Role.STAFF).id());
		this.token = people.token(this.session);
		this.call = this.calls.whole(null);
	}

	private String get(String part) {
		MvcTestResult page = this.mvc.get()
			.uri(URI.create("/gestion/appels/" + this.call + part))
			.cookie(this.session)
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ')
			.replace('\u202f', ' ');
	}

	private String post(String part, String... fields) {
		var request = this.mvc.post()
			.uri(URI.create("/gestion/appels/" + this.call + part))
			.cookie(this.session)
			.param("_csrf", this.token);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		MvcTestResult answer = request.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		return answer.getResponse().getHeader("Location").replace("/gestion/appels/" + this.call, "");
	}

	private String version(String part) {
		return Integer.toString(this.calls.part(this.call, part).version());
	}

	private Typed typed(String part) {
		return this.calls.part(this.call, part).typed();
	}

	@Test
	void theGridIsATableWithOrderAndATotal() {
		assertThat(get("/grille")).contains("<table class=\"w-table\">", "value=\"monter-1\"", "value=\"descendre-0\"",
				"value=\"retirer-0\"", "Total : 100 sur 100", "data-fresh");

		assertThat(post("/grille", "version", version("grille"), "acte", "descendre-0", "nom-0", "Un", "poids-0", "40",
				"aide-0", "a", "source-0", "1/un", "nom-2", "Trois", "poids-2", "60"))
			.isEqualTo("/grille?fait=deplace#nom-1");
		assertThat(typed("grille"))
			.isEqualTo(new Typed(java.util.Map.of("nom-0", List.of("Trois"), "poids-0", List.of("60"), "nom-1",
					List.of("Un"), "poids-1", List.of("40"), "aide-1", List.of("a"), "source-1", List.of("1/un"))));
		assertThat(post("/grille", "version", version("grille"), "acte", "retirer-0", "nom-0", "Trois", "poids-0", "60",
				"nom-1", "Un", "poids-1", "40"))
			.isEqualTo("/grille?fait=supprime#nom-0");
		assertThat(get("/grille")).contains("Total : 40 sur 100", "value=\"Un\"").doesNotContain("value=\"Trois\"");
	}

	@Test
	void aButtonOfALineThatIsNotThereChangesNothing() {
		for (String act : List.of("monter-0", "descendre-9", "retirer-77", "monter-x", "monter-", "retirer-100")) {
			post("/grille", "version", version("grille"), "acte", act, "nom-0", "Un", "poids-0", "100");
			assertThat(typed("grille").said("nom-0")).as(act).isEqualTo("Un");
		}
	}

	@Test
	void documentsAreATableWithOrderAndATotal() {
		post("/documents", "version", version("documents"), "acte", "monter-1", "nom-0", "Statuts", "facultatif-0",
				"oui", "nom-1", "Comptes", "format-1", "PDF");

		assertThat(typed("documents")).returns("Comptes", (one) -> one.said("nom-0"))
			.returns("PDF", (one) -> one.said("format-0"))
			.returns("Statuts", (one) -> one.said("nom-1"))
			.returns("oui", (one) -> one.said("facultatif-1"));
		assertThat(get("/documents")).contains("<table class=\"w-table\">", "Documents : 2, dont obligatoires : 1");
	}

	@Test
	void aQuestionShowsTheFieldsOfItsKindAndKeepsTheOthers() {
		String question = "/" + this.portal.getBean(Items.class)
			.add(this.call, Section.QUESTION, "one-choice", Writer.of(this.calls.paul()))
			.path();
		String part = question.substring(1);
		assertThat(get(question)).contains("<textarea", "id=\"choix\"").doesNotContain("id=\"min\"", "id=\"du\"");

		post(question, "version", version(part), "sorte", "one-choice", "intitule", "Où ?", "choix", "Ici\nLà");
		assertThat(post(question, "version", version(part), "acte", "sorte", "sorte", "date", "intitule", "Où ?",
				"choix", "Ici\nLà"))
			.startsWith(question + "?fait=enregistre");
		assertThat(get(question)).contains("id=\"du\"", "id=\"au\"", "type=\"hidden\" name=\"choix\"")
			.doesNotContain("id=\"min\"", "<textarea class=\"form-control\" id=\"choix\"");
		assertThat(typed(part).said("choix")).contains("Ici", "Là");

		for (String[] kind : new String[][] { { "short-text", "Longueur minimum" }, { "amount", "Montant minimum" },
				{ "number", "Nombre minimum" }, { "several-choices", "Choix à cocher, au moins" } }) {
			post(question, "version", version(part), "sorte", kind[0], "intitule", "Où ?", "choix", "Ici\nLà");
			assertThat(get(question)).as(kind[0]).contains(kind[1], "id=\"min\"").doesNotContain("id=\"du\"");
		}
		post(question, "version", version(part), "sorte", "explanation", "intitule", "Où ?", "obligatoire", "oui");
		assertThat(get(question)).doesNotContain("id=\"obligatoire\"").contains("type=\"hidden\" name=\"obligatoire\"");
	}

	@Test
	void aQuestionIsAddedWithItsKind() {
		assertThat(get("/questions")).contains("name=\"sorte\"", "value=\"amount\"");
		String added = post("/questions", "sorte", "amount");
		assertThat(get(added)).contains("Montant maximum");
	}

	@Test
	void savingAndContinuingLeadsThroughThePages() {
		String[] pages = { "identite", "calendrier", "conditions", "volets", "volet-1", "zones", "themes", "documents",
				"contacts", "grille", "questions" };
		for (int i = 0; i < pages.length - 1; i++) {
			if (pages[i].equals("volets")) {
				assertThat(get("/volets")).contains("/zones\"");
				continue;
			}
			Typed now = typed(pages[i]);
			String[] fields = now.values()
				.entrySet()
				.stream()
				.flatMap((field) -> field.getValue()
					.stream()
					.flatMap((value) -> java.util.stream.Stream.of(field.getKey(), value)))
				.toArray(String[]::new);
			String[] sent = java.util.Arrays.copyOf(fields, fields.length + 4);
			sent[fields.length] = "version";
			sent[fields.length + 1] = version(pages[i]);
			sent[fields.length + 2] = "acte";
			sent[fields.length + 3] = "continuer";
			assertThat(post("/" + pages[i], sent)).as(pages[i]).isEqualTo("/" + pages[i + 1] + "?fait=enregistre");
			assertThat(typed(pages[i])).isEqualTo(now);
		}
		PartId question = this.portal.getBean(Items.class)
			.add(this.call, Section.QUESTION, "yes-no", Writer.of(this.calls.paul()));
		assertThat(
				post("/" + question.path(), "version", "0", "acte", "continuer", "sorte", "yes-no", "intitule", "A ?"))
			.isEqualTo("/questions?fait=enregistre");
	}

	@Test
	void whatIsWrongNamesTheRuleAndTheField() {
		this.calls.type(this.call, "volet-1", "regle", "anciennete|palier", "palier", "8000");
		this.calls.type(this.call, "grille", "poids-0", "beaucoup");

		assertThat(get("")).contains("Règle « Ancienneté » : donnez le nombre de mois",
				"Règle « Second palier » : donnez l’aide et les ressources", "Poids · ligne 1");
		assertThat(get("/volet-1?verifier=oui")).contains("href=\"#anciennete\"", "href=\"#palier-ressources\"",
				"Règle « Ancienneté » · ");
		assertThat(get("/grille")).contains("href=\"#poids-0\"", "Poids · ligne 1");
	}

}
