package org.portailsolidaire.office;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Organisations, people and calls as tables to take away. */
@EmptyPortalTest
class ExportTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Team paul;

	@BeforeEach
	void someone() {
		this.paul = new Team(this.portal, Role.ADMINISTRATOR);
	}

	private static List<Map<String, String>> rows(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.fieldSeparator(';')
			.ofNamedCsvRecord(new StringReader(text.substring(1)))) {
			return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private List<String> exports(Team team) {
		return this.jdbc.sql(
				"select act || ' ' || (details ->> 'recherche') from audit_entry where person_id = ? and act like '%EXPORTED' order by id")
			.param(team.person.id().value())
			.query(String.class)
			.list();
	}

	private void organisations(int count) {
		this.jdbc
			.sql("""
					insert into organisation (id, kind, name, slug, region, rna, rna_state, law, aliases)
					select gen_random_uuid(), 'ASSOCIATION', '=Association ' || n, 'a-' || n, '84', 'W' || (100000000 + n), 'DECLARED',
						'LAW_1901', array['+Autre ' || n, 'A|B']
					from generate_series(1, ?) n
					""")
			.param(count)
			.update();
	}

	@Test
	void organisationsAreTakenAwayAsTheyAreFiltered() {
		organisations(120);
		this.jdbc.sql(
				"update organisation set region = '53', site = 'https://a.example', town = '@Brest' where slug = 'a-7'")
			.update();
		this.jdbc.sql("update organisation set region = '988', local_number = '1234567001' where slug = 'a-8'")
			.update();
		MvcTestResult all = this.paul.post("/gestion/organisations.csv");

		assertThat(all.getResponse().getHeader("Content-Disposition")).contains("organisations.csv");
		assertThat(rows(all)).hasSize(120)
			.allSatisfy((row) -> assertThat(row.values())
				.noneMatch((cell) -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0))
			.anySatisfy((row) -> assertThat(row).containsEntry("nom", "'=Association 7")
				.containsEntry("genre", "association")
				.containsEntry("autres_noms", "'+Autre 7|A/B")
				.containsEntry("rna", "W100000007")
				.containsEntry("rna_etat", "à vérifier")
				.containsEntry("region", "Bretagne")
				.containsEntry("commune", "'@Brest")
				.containsEntry("membres", "0"))
			.anySatisfy((row) -> assertThat(row).containsEntry("numero_local", "1234567001")
				.containsEntry("region", "Nouvelle-Calédonie"));
		assertThat(rows(this.paul.post("/gestion/organisations.csv", "q", "association 7", "region", "53"))).hasSize(1);
		assertThat(rows(this.paul.post("/gestion/organisations.csv", "q", "licorne"))).isEmpty();
		assertThat(exports(this.paul)).containsExactly("ORGANISATIONS_EXPORTED ",
				"ORGANISATIONS_EXPORTED q=association 7&region=53", "ORGANISATIONS_EXPORTED q=licorne");
	}

	@Test
	void peopleAreTakenAwayByAdministratorsAndThatIsWritten() {
		Person fanta = new TestPeople(this.portal).person(Role.STAFF);
		this.jdbc.sql("update person set given_name = '=Fanta', family_name = '-Diallo' where id = ?")
			.param(fanta.id().value())
			.update();

		assertThat(rows(this.paul.post("/gestion/personnes.csv", "q", fanta.address()))).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("prenom", "'=Fanta")
				.containsEntry("nom", "'-Diallo")
				.containsEntry("courriel", fanta.address())
				.containsEntry("suspendue_depuis", "")
				.hasEntrySatisfying("compte_depuis",
						(at) -> assertThat(at).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")));
		assertThat(rows(this.paul.post("/gestion/personnes.csv", "role", "administrator"))).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("courriel", this.paul.person.address()));
		assertThat(exports(this.paul)).containsExactly("PEOPLE_EXPORTED q=" + fanta.address(),
				"PEOPLE_EXPORTED role=administrator");
		assertThat(new Team(this.portal, Role.STAFF).post("/gestion/personnes.csv")).hasStatus(404);
	}

	@Test
	void callsAreTakenAwayByWhoMayReadThem() {
		TestCalls calls = new TestCalls(this.portal);
		Person member = new TestPeople(this.portal).person();
		UUID own = calls.whole(calls.funder(member, MemberRights.READER));
		UUID team = calls.open();
		this.jdbc.sql("update call_writing set title = '=À nous' where call_id = ?").param(own).update();
		Team funder = new Team(this.portal, member);

		assertThat(rows(this.paul.post("/gestion/appels.csv"))).hasSize(2)
			.anySatisfy((row) -> assertThat(row).containsEntry("id", team.toString())
				.containsEntry("bailleurs", "Fonds des puits")
				.containsEntry("etat", "publié")
				.containsEntry("ouverture", "2026-11-01 00:00")
				.containsEntry("cloture", "2027-04-01 00:00"));
		assertThat(rows(funder.post("/gestion/appels.csv"))).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("id", own.toString()).containsEntry("titre", "'=À nous"));
		assertThat(rows(this.paul.post("/gestion/appels.csv", "etat", "published"))).hasSize(1);
		assertThat(exports(funder)).containsExactly("CALLS_EXPORTED ");
		assertThat(new Team(this.portal, new TestPeople(this.portal).person()).post("/gestion/appels.csv"))
			.hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({ "/gestion/organisations.csv", "/gestion/personnes.csv", "/gestion/appels.csv" })
	void aTableCostsTheSameHoweverLong(String path) {
		int few = Statements.sent(() -> this.paul.post(path)).size();
		organisations(400);

		assertThat(Statements.sent(() -> this.paul.post(path))).hasSize(few);
		assertThat(this.paul.postForged(path)).hasStatus(403);
		assertThat(this.paul.get(path)).hasStatus(405);
	}

}
