package org.portailsolidaire.applying.intake;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;

import static org.assertj.core.api.Assertions.assertThat;

/** What the team reads first: what waits for it, and where the dossiers are. */
@EmptyPortalTest
class DashboardTests {

	private static final int MOST_STATEMENTS = 14;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private TestPeople people;

	private Person ines;

	private At team;

	@BeforeEach
	void someoneOfTheTeam() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.ines = this.people.person(Role.STAFF);
		this.team = new At(this.portal, this.ines);
	}

	private String html(String path) {
		return new String(this.team.get(path).getResponse().getContentAsByteArray(), UTF_8);
	}

	/** The number that the dashboard says beside a link. */
	private String waiting(String page) {
		return found("<span class=\"num\">([^<]*)</span><span class=\"w-l\"><a href=\"/gestion/" + Pattern.quote(page),
				html("/gestion"));
	}

	private String inState(String state) {
		return found(Pattern.quote("/gestion/dossiers?etat=" + state + "\"><b class=\"num\">") + "([^<]*)</b>",
				html("/gestion"));
	}

	private static String found(String pattern, String html) {
		Matcher matcher = Pattern.compile(pattern).matcher(html);
		return matcher.find() ? matcher.group(1) : "nothing";
	}

	/** A dossier that was asked to be put right, and is answered. */
	private String answered() {
		Person owner = this.people.person();
		String number = this.applications.filed(owner);
		this.clock.advance(Duration.ofHours(1));
		this.applications.ask(number, this.ines, "projet");
		this.clock.advance(Duration.ofHours(1));
		this.applications.answer(number, owner);
		return number;
	}

	@Test
	void aDossierThatComesBackIsNotTakenForANewOne() {
		String fresh = this.applications.filed(this.people.person());
		String back = answered();

		assertThat(waiting("dossiers?etat=submitted")).isEqualTo("1");
		assertThat(waiting("dossiers?etat=answered")).isEqualTo("1");
		assertThat(html("/gestion/dossiers?etat=answered"))
			.contains(back, "Réponses reçues", "tag-back", "réponses reçues le 22 novembre 2026")
			.doesNotContain(fresh);
		assertThat(html("/gestion/dossiers?etat=submitted")).contains(fresh).doesNotContain(back);
		assertThat(html("/gestion/dossiers")).as("the last news first").matches("(?s).*" + back + ".*" + fresh + ".*");
		assertThat(html("/gestion/dossiers/" + back)).contains("Réponses reçues", "réponses reçues le");
		assertThat(html("/en/gestion/dossiers?etat=answered")).contains("Answers received").doesNotContain("??");
		assertThat(this.team.get("/gestion/dossiers/" + back + "/precisions")).as("it can be asked again")
			.bodyText()
			.contains("Demander des précisions");
	}

	@Test
	void dossiersAreCountedByStateAsTheirListsShowThem() {
		answered();
		this.applications.filed(this.people.person());
		Person gone = this.people.person();
		String withdrawn = this.applications.filed(gone);
		new At(this.portal, gone).post("/dossiers/" + withdrawn + "/messages", "texte", "Une question ?");
		assertThat(waiting("dossiers?attente=oui")).isEqualTo("1");
		new At(this.portal, gone).post("/dossiers/" + withdrawn + "/retrait");
		this.applications.ask(this.applications.filed(this.people.person()), this.ines, "projet");
		this.applications.draft(this.people.person());
		for (String state : List.of("submitted", "answered", "changes-requested", "withdrawn")) {
			assertThat(inState(state)).as(state).isEqualTo("1");
			assertThat(html("/gestion/dossiers?etat=" + state)).as(state).contains("Lignes 1 à 1 sur 1");
		}
		for (String state : List.of("admissible", "inadmissible", "in-assessment", "assessed", "decided")) {
			assertThat(inState(state)).as(state).isEqualTo("0");
		}
		assertThat(waiting("dossiers?attente=oui")).as("no answer can be written to what was taken back")
			.isEqualTo("0");
		assertThat(waiting("dossiers?retard=oui")).isEqualTo("0");
		assertThat(html("/gestion/dossiers?retard=oui")).contains("Aucun dossier");
		this.clock.advance(Duration.ofDays(15));
		this.team = new At(this.portal, this.ines);
		assertThat(waiting("dossiers?retard=oui")).isEqualTo("1");
		assertThat(html("/gestion/dossiers?retard=oui")).contains("Lignes 1 à 1 sur 1");
	}

	@Test
	void callsToApproveAreCountedAsTheirListShowsThem() {
		TestCalls calls = new TestCalls(this.portal);
		assertThat(waiting("appels?approuver=oui")).isEqualTo("0");
		Person funder = this.people.person();
		UUID call = calls.wholeOf(calls.funder(funder, MemberRights.OWNER));
		new At(this.portal, funder).post("/gestion/appels/" + call + "/approbation");

		assertThat(waiting("appels?approuver=oui")).isEqualTo("1");
		assertThat(html("/gestion/appels?approuver=oui")).contains("De l’eau à Tanghin");
	}

	@Test
	void theDashboardAsksTheDatabaseLittleHoweverManyDossiersThereAre() {
		answered();
		this.applications.filed(this.people.person());
		html("/gestion");

		List<String> sent = Statements.sent(() -> assertThat(this.team.get("/gestion")).hasStatusOk());

		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(sent).filteredOn((sql) -> sql.contains("from application ")).as("one for all states").hasSize(1);
	}

}
