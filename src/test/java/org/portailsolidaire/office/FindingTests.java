package org.portailsolidaire.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Every search of the back office, and the bar that searches them all. */
@EmptyPortalTest
class FindingTests {

	private static final String DOSSIERS = "/gestion/dossiers";

	private static final String CALLS = "/gestion/appels";

	private static final String PEOPLE = "/gestion/personnes";

	private static final String ORGANISATIONS = "/gestion/organisations";

	private static final String LOG = "/gestion/journal";

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Team paul;

	private Person holder;

	private String number;

	@BeforeEach
	void aDossierOfAnAssociation() {
		TestPeople people = new TestPeople(this.portal);
		this.paul = new Team(this.portal, Role.ADMINISTRATOR);
		this.holder = people.person();
		this.number = new TestApplications(this.portal).filed(this.holder);
		this.jdbc.sql("update person set given_name = 'Zoé', family_name = 'N’Golo-Éhouman', address = ? where id = ?")
			.params("zoe.ngolo@exemple.org", this.holder.id().value())
			.update();
		this.jdbc
			.sql("""
					update organisation set name = 'L’Eau-Vive d’Œuvres en Côte d’Ivoire', short_name = 'E.V.O.', rna = 'W751234567',
						rna_state = 'DECLARED', law = 'LAW_1901', siren = '732829320', siren_state = 'DECLARED', siret = '73282932000074', region = '988', local_number = '1234567001',
						aliases = '{Forage Solidaire}'
					where id = (select organisation_id from application where number = ?)
					""")
			.param(this.number)
			.update();
		this.jdbc.sql(
				"update call set title = 'Micro‑projets d’accès à l’énergie', reference = 'AMP-2026/17', source = 'essai'")
			.update();
		this.jdbc.sql("update call_writing set title = 'Micro‑projets d’accès à l’énergie'").update();
	}

	private String list(Team team, String path, String typed) {
		return text(team.get(path + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String words(String typed) {
		return "/gestion/recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
	}

	@ParameterizedTest(name = "« {1} » in {0}")
	@CsvSource(delimiter = '|', textBlock = """
			dossiers      | ivoire eau               | true
			dossiers      | cote divoire             | true
			dossiers      | Côte d´Ivoire            | true
			dossiers      | EAU-VIVE                 | true
			dossiers      | oeuvres energie          | true
			dossiers      | forage solidaire         | true
			dossiers      | W75 1234                 | true
			dossiers      | siren 732 829 320        | true
			dossiers      | SIRET 00074              | true
			dossiers      | RIDET 1 234 567.001      | true
			dossiers      | togo ivoire              | false
			dossiers      | %                        | false
			organisations | ivoire l'eau             | true
			organisations | l’eau                    | true
			organisations | OEUVRES                  | true
			organisations | evo                      | true
			organisations | E.V.O                    | true
			organisations | Solidaire forage         | true
			organisations | 1234567                  | true
			organisations | rna w751 234 567         | true
			organisations | 829 320                  | true
			organisations | SIRET 732 829 320 00074  | true
			organisations | 00074 ivoire             | true
			organisations | RIDET 1 234 567.001      | true
			organisations | 4567001                  | true
			organisations | tahiti ivoire            | false
			organisations | eau bénin                | false
			organisations | _                        | false
			personnes     | ngolo zoe                | true
			personnes     | N´Golo                   | true
			personnes     | Ehouman zoé              | true
			personnes     | zoe.ngolo@exemple.org    | true
			personnes     | exemple zo               | true
			personnes     | ngolo awa                | false
			appels        | energie microprojets     | true
			appels        | micro-projets l'energie  | true
			appels        | accès micro projets      | true
			appels        | amp 17                   | true
			appels        | fonds energie            | true
			appels        | energie togo             | false
			""")
	void eachWordIsFoundInAnyOrder(String list, String typed, boolean found) {
		String path = "/gestion/" + list;
		String page = list(this.paul, path, typed);

		assertThat(page.contains(found ? "Lignes 1 à 1 sur 1" : "data-row")).as(page).isEqualTo(found);
		assertThat(text(this.paul.get(words(typed))).contains("id=\"r-" + list + "\"")).isEqualTo(found);
	}

	@Test
	void aDossierIsFoundByAnyPartOfItsNumber() {
		for (int from = 0; from < this.number.length() - 2; from++) {
			assertThat(list(this.paul, DOSSIERS, this.number.substring(from))).contains("Lignes 1 à 1 sur 1");
		}
		assertThat(list(this.paul, DOSSIERS, this.number.replace('-', ' '))).contains("Lignes 1 à 1 sur 1");
		assertThat(list(this.paul, DOSSIERS, "n° " + this.number.toLowerCase(java.util.Locale.ROOT)))
			.contains("Lignes 1 à 1 sur 1");
	}

	@Test
	void theLogIsSearchedWordByWordToo() {
		this.paul.get(ORGANISATIONS + "/" + organisation());

		assertThat(list(this.paul, LOG, "ivoire eau vive")).contains("Eau-Vive");
		assertThat(list(this.paul, LOG, "IVOIRE " + this.paul.person.familyName())).contains("Eau-Vive");
		assertThat(list(this.paul, LOG, "ivoire licorne")).doesNotContain("Eau-Vive");
	}

	private UUID organisation() {
		return this.jdbc.sql("select organisation_id from application").query(UUID.class).single();
	}

	@Test
	void theBarFindsAllKindsAtOnce() {
		String page = text(this.paul.get(words("energie")));
		assertThat(page).contains("1 dossier<", "1 appel<", this.number).doesNotContain("??", "r-personnes");
		assertThat(text(this.paul.get(words("zoe")))).contains("1 personne<", "N’Golo-Éhouman");
		assertThat(text(this.paul.get("/en" + words("energie")))).contains("1 application<").doesNotContain("??");
		assertThat(this.jdbc.sql(
				"select details ->> 'recherche' from audit_entry where act = 'PEOPLE_SEARCHED' and person_id = ? order by id")
			.param(this.paul.person.id().value())
			.query(String.class)
			.list()).containsExactly("q=energie", "q=zoe", "q=energie");
	}

	@Test
	void manyAreCountedAndTheListShowsTheRest() {
		TestCalls calls = new TestCalls(this.portal);
		for (int i = 0; i < 7; i++) {
			calls.whole(null);
		}
		String page = text(this.paul.get(words("tanghin")));

		assertThat(page).contains("8 appels<", "/gestion/appels?q=tanghin");
		assertThat(Pattern.compile("data-row").matcher(page).results().count()).isEqualTo(5);
	}

	@Test
	void eachRoleFindsOnlyWhatItMayRead() {
		TestCalls calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		Person funder = people.person();
		UUID own = calls.whole(calls.funder(funder, MemberRights.READER));
		this.jdbc.sql("update call_writing set title = 'Énergie à nous' where call_id = ?").param(own).update();
		Team staff = new Team(this.portal, Role.STAFF);
		Team member = new Team(this.portal, funder);

		assertThat(text(staff.get(words("energie")))).contains("1 dossier<", "2 appels<");
		assertThat(text(staff.get(words("ngolo")))).doesNotContain("N’Golo", "zoe.ngolo");
		assertThat(text(member.get(words("energie")))).contains("1 appel<", "Énergie à nous")
			.doesNotContain("Micro‑projets", "r-dossiers", "r-organisations", "r-personnes");
		assertThat(text(member.get(words("ivoire")))).contains("Rien ne correspond").doesNotContain("Côte d’Ivoire");
		assertThat(new Team(this.portal, this.holder).get(words("energie"))).hasStatus(404);
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where act = 'PEOPLE_SEARCHED' and person_id = any(?)")
					.param(new UUID[] { staff.person.id().value(), funder.id().value() })
					.query(Integer.class)
					.single())
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "%", "'", "???", "<script>alert(1)</script>" })
	void whatIsNoWordFindsNothing(String typed) {
		assertThat(text(this.paul.get(words(typed)))).doesNotContain("data-row", "<script>alert");
	}

}
