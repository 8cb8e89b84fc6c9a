package org.portailsolidaire.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.Rows;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portailsolidaire.calls.imports.Rows.row;

/** The other names of organisations, and two that are one. */
@EmptyPortalTest
class MergingPagesTests {

	private static final String ORGANISATIONS = "/gestion/organisations/";

	@Autowired
	ApplicationContext portal;

	@Autowired
	CallImport calls;

	@Autowired
	JdbcClient jdbc;

	private Team ines;

	@BeforeEach
	void someone() {
		this.ines = new Team(this.portal, Role.STAFF);
	}

	private UUID organisation(String kind, String name) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into organisation (id, kind, name, slug) values (?, ?, ?, ?)")
			.params(id, kind, name, "o-" + id)
			.update();
		return id;
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<String> names(UUID organisation) {
		return this.jdbc.sql("select unnest(aliases) from organisation where id = ?")
			.param(organisation)
			.query(String.class)
			.list();
	}

	@Test
	void otherNamesAreWrittenFoundAndRecognised() {
		UUID agency = organisation("FUNDER", "Agence des Micro Projets");
		String page = ORGANISATIONS + agency;
		assertThat(this.ines.post(page + "/noms", "noms-vus", "", "noms",
				" A.M.P. \nLa Guilde – pôle Microprojets\n\nAMP\nagence des micro-projets"))
			.hasStatus3xxRedirection();

		assertThat(names(agency)).containsExactly("A.M.P.", "La Guilde – pôle Microprojets");
		assertThat(text(this.ines.get(page))).contains("A.M.P.\nLa Guilde", "Autres noms d’une organisation");
		assertThat(text(this.ines.get("/gestion/organisations?q=guilde+pole"))).contains("Agence des Micro Projets");
		this.calls.importFrom(
				Rows.csv(List.of(row("1", "bailleurs", "AMP"), row("2", "bailleurs", "LA GUILDE - Pôle microprojets"),
						row("3", "bailleurs", "Agence des micro‑projets"), row("4", "bailleurs", "Agence"))),
				CallImport.Options.plain(false));
		assertThat(this.jdbc.sql("select name from organisation order by name").query(String.class).list())
			.containsExactly("Agence", "Agence des Micro Projets");
		assertThat(text(this.ines.get("/appels?q=guilde"))).contains("3 appels");
	}

	@Test
	void aNameIsOfOneFunderAndWhoReadsLateIsTold() {
		UUID one = organisation("FUNDER", "Fonds du fleuve");
		UUID other = organisation("FUNDER", "Fonds de la rivière");
		String page = ORGANISATIONS + one;
		assertThat(this.ines.post(page + "/noms", "noms-vus", "", "noms", "Fonds de la Riviere")).hasStatus(422)
			.bodyText()
			.contains("Une autre organisation porte ce nom", "Fonds de la Riviere");
		assertThat(this.ines.post(page + "/noms", "noms-vus", "", "noms", "FF")).hasStatus3xxRedirection();
		assertThat(this.ines.post(page + "/noms", "noms-vus", "", "noms", "Autre")).hasStatus(422)
			.bodyText()
			.contains("Ils sont maintenant", ">Autre</textarea>");
		assertThat(this.ines.post(ORGANISATIONS + other + "/noms", "noms-vus", "", "noms", "f f."))
			.hasStatus3xxRedirection();
		assertThat(this.ines.post(ORGANISATIONS + other + "/noms", "noms-vus", "f f.", "noms", "ff")).hasStatus(422);
		assertThat(this.ines.post(page + "/noms", "noms-vus", "FF", "noms", "FF")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from audit_entry where act = 'ORGANISATION_NAMED' and person_id = ?")
			.param(this.ines.person.id().value())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 201, 5000 })
	void aNameThatIsTooLongIsRefused(int length) {
		UUID one = organisation("FUNDER", "Fonds du fleuve");

		assertThat(this.ines.post(ORGANISATIONS + one + "/noms", "noms-vus", "", "noms", "x".repeat(length)))
			.hasStatus(422)
			.bodyText()
			.contains("href=\"#noms\"");
		assertThat(names(one)).isEmpty();
	}

	@Test
	void fundersAreChosenInTheOrderOfTheirNames() {
		for (String name : List.of("Zèbre", "État du Sénégal", "Eau du Grand Lyon", "énergie Verte", "Agence",
				"Œuvre")) {
			organisation("FUNDER", name);
		}
		UUID call = new org.portailsolidaire.calls.writing.TestCalls(this.portal).whole(null);
		String page = text(this.ines.get("/gestion/appels/" + call + "/volet-1"));
		List<Integer> places = List
			.of("Agence", "Eau du Grand Lyon", "énergie Verte", "État du Sénégal", "Œuvre", "Zèbre")
			.stream()
			.map((name) -> page.indexOf(">" + name + "</option>"))
			.toList();

		assertThat(places).isSorted().doesNotContain(-1);
	}

	@Test
	void twoOrganisationsBecomeOneOnceAndTheirAddressesLeadThere() {
		UUID kept = organisation("FUNDER", "Fonds du fleuve");
		UUID gone = organisation("FUNDER", "Fonds du Fleuve Bleu");
		String page = ORGANISATIONS + kept + "/reunion";
		assertThat(text(this.ines.get(page))).contains("Cherchez d’abord").doesNotContain("??");
		assertThat(text(this.ines.get(page + "?q=bleu+fleuve"))).contains("value=\"" + gone + "\"");
		assertThat(text(this.ines.get(page + "?q=bleu&avec=" + gone)))
			.contains("Laquelle reste", "Fonds du Fleuve Bleu")
			.doesNotContain("??");
		assertThat(text(this.ines.get("/en" + page + "?avec=" + gone))).contains("Which one stays")
			.doesNotContain("??");
		assertThat(this.ines.post(page, "avec", gone.toString())).hasStatus(422)
			.bodyText()
			.contains("href=\"#garde\"", "href=\"#motif\"", "href=\"#sur\"");
		String[] whole = { "avec", gone.toString(), "garde", kept.toString(), "motif", "La même", "sur", "oui" };
		assertThat(Team.location(this.ines.post(page, whole))).isEqualTo(ORGANISATIONS + kept + "?fait=reunies");
		assertThat(this.ines.post(page, whole)).hasStatus(422);

		assertThat(Team.location(this.ines.get(ORGANISATIONS + gone))).isEqualTo(ORGANISATIONS + kept);
		assertThat(text(this.ines.get(ORGANISATIONS + kept + "?fait=reunies"))).contains("Fonds du Fleuve Bleu",
				"n’en font plus qu’une", "Organisations réunies", "La même");
		assertThat(this.jdbc
			.sql("select details ->> 'reunie' from audit_entry where act = 'ORGANISATIONS_MERGED' and object_id = ?")
			.param(kept.toString())
			.query(String.class)
			.list()).containsExactly("Fonds du Fleuve Bleu");
	}

	@Test
	void theOtherMayBeKeptAndWhatCannotBeIsSaidBefore() {
		UUID one = organisation("ASSOCIATION", "Racines");
		UUID other = organisation("ASSOCIATION", "Racines et Relais");
		UUID funder = organisation("FUNDER", "Racines");
		String page = ORGANISATIONS + one + "/reunion";
		assertThat(text(this.ines.get(page + "?q=racines"))).contains(other.toString())
			.doesNotContain(funder.toString());
		assertThat(text(this.ines.get(page + "?avec=" + funder))).contains("pas du même genre")
			.doesNotContain("name=\"garde\"");
		assertThat(text(this.ines.get(page + "?avec=" + one))).contains("C’est la même organisation");
		for (String nobody : List.of("", "x", UUID.randomUUID().toString(), "\u0000")) {
			assertThat(this.ines.post(page, "avec", nobody, "garde", one.toString(), "motif", "x", "sur", "oui"))
				.hasStatus(422);
		}
		assertThat(Team.location(this.ines.post(page, "avec", other.toString(), "garde", other.toString(), "motif",
				"La même", "sur", "oui")))
			.isEqualTo(ORGANISATIONS + other + "?fait=reunies");
		assertThat(this.ines.get(page)).hasStatus(404);
	}

}
