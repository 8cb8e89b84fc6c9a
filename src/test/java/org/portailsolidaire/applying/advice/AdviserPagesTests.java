package org.portailsolidaire.applying.advice;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Headings;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.nio.charset.StandardCharsets.UTF_8;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An adviser reads a draft while they are invited, says what they think of it, and does
 * nothing else.
 */
@EmptyPortalTest
class AdviserPagesTests {

	private static final int MOST_STATEMENTS = 12;

	private static final List<String> STEPS = List.of("association", "partenaire", "projet", "contexte", "objectifs",
			"activites", "perennite", "budget", "documents", "questions");

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestPeople people;

	private TestAdvice advice;

	private Person owner;

	private Person adviser;

	private UUID network;

	private String number;

	@BeforeEach
	void aDraftAndANetwork() {
		this.people = new TestPeople(this.portal);
		this.advice = new TestAdvice(this.portal);
		this.owner = this.people.person();
		this.adviser = this.people.person();
		this.network = this.advice.network(this.adviser);
		TestApplications applications = new TestApplications(this.portal);
		this.number = applications.whole(this.owner);
		applications.typePartner(this.number, this.owner, "courriel", "kossi@eau.example");
	}

	private MvcTestResult get(Person by, String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(this.people.session(by.id())).exchange();
	}

	private MvcTestResult post(Person by, String path, String... fields) {
		Cookie session = this.people.session(by.id());
		var request = this.mvc.post().uri(URI.create(path)).cookie(session).param("_csrf", this.people.token(session));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String location(MvcTestResult answer) {
		return String.valueOf(answer.getResponse().getHeader("Location"));
	}

	private String dossier() {
		return "/dossiers/" + this.number;
	}

	private String advised() {
		return "/accompagnement/" + this.number;
	}

	@Test
	void aNetworkIsInvitedReadsAndIsTakenBackAtOnce() {
		assertThat(get(this.owner, dossier())).bodyText().contains(dossier() + "/accompagnement");
		assertThat(get(this.adviser, advised() + "/projet")).hasStatus(404);
		assertThat(get(this.owner, dossier() + "/accompagnement")).bodyText().contains(this.network.toString());
		assertThat(location(post(this.owner, dossier() + "/accompagnement", "reseau", this.network.toString())))
			.endsWith("?fait=invite");
		assertThat(location(post(this.owner, dossier() + "/accompagnement", "reseau", this.network.toString())))
			.endsWith("?fait=deja");
		assertThat(this.people.messages(this.adviser.address())).containsExactly("conseils.invitation");

		assertThat(get(this.adviser, "/espace")).bodyText().contains("Brouillons à relire", advised());
		assertThat(location(get(this.adviser, advised()))).isEqualTo(advised() + "/association");
		assertThat(get(this.adviser, advised() + "/projet")).hasStatusOk()
			.bodyText()
			.contains("Un forage.", "Non déposé");
		UUID invitation = this.advice.invitation(this.number);
		assertThat(location(post(this.owner, dossier() + "/accompagnement/" + invitation + "/retrait")))
			.endsWith("?fait=retrait");
		assertThat(location(post(this.owner, dossier() + "/accompagnement/" + invitation + "/retrait")))
			.endsWith("?fait=retrait");
		assertThat(get(this.adviser, advised() + "/projet")).hasStatus(404);
		assertThat(get(this.adviser, "/espace")).bodyText().doesNotContain("Brouillons à relire");
	}

	@Test
	void theHeadingsOfEachStepAreInOrderAndEachPageHasATitleOfItsOwn() {
		this.advice.invite(this.number, this.owner, this.network, null);
		Set<String> titles = new HashSet<>();
		for (String step : STEPS) {
			String html = new String(get(this.adviser, advised() + "/" + step).getResponse().getContentAsByteArray(),
					UTF_8);
			assertThat(Headings.skipped(html)).as(step).isEmpty();
			assertThat(titles.add(Headings.title(html))).as(Headings.title(html)).isTrue();
		}
	}

	@Test
	void anAdviserReadsEveryStepAndReachesNobodyNorAnyDocument() {
		this.advice.invite(this.number, this.owner, this.network, null);
		Cookie session = this.people.session(this.adviser.id());
		for (String step : STEPS) {
			List<String> sent = Statements
				.sent(() -> assertThat(this.mvc.get().uri(advised() + "/" + step).cookie(session).exchange()).as(step)
					.hasStatusOk()
					.bodyText()
					.doesNotContain("fanta@racines.example", "kossi@eau.example", "data-draft", "name=\"titre\""));
			assertThat(sent).as(step + sent).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
			assertThat(get(this.adviser, "/en" + advised() + "/" + step)).hasStatusOk().bodyText().contains("Remarks");
		}
		assertThat(get(this.adviser, advised() + "/budget")).bodyText().contains("8\u202F000\u00A0€", "Cotisations");
		for (String page : List.of("", "/projet", "/budget", "/documents", "/depot", "/budget.xlsx", "/accompagnement",
				"/partenaire/invitation")) {
			assertThat(get(this.adviser, dossier() + page)).as(page).hasStatus(404);
		}
		for (String act : List.of("/projet", "/projet/brouillon", "/depot", "/retrait", "/accompagnement",
				"/partenaire/invitation", "/projet/remarques")) {
			assertThat(post(this.adviser, dossier() + act, "titre", "Le mien", "champs", "titre")).as(act)
				.hasStatus(404);
		}
	}

	@Test
	void anAdviserAndTheHoldersAnswerEachOther() {
		this.advice.invite(this.number, this.owner, this.network, null);
		String key = UUID.randomUUID().toString();
		assertThat(location(post(this.adviser, advised() + "/projet/remarques", "cle", key, "remarque",
				"<b>Où</b> est le puits ?")))
			.isEqualTo(advised() + "/projet#fil-" + key);
		post(this.adviser, advised() + "/projet/remarques", "cle", key, "remarque", "<b>Où</b> est le puits ?");

		assertThat(get(this.owner, dossier() + "/projet")).bodyText()
			.containsOnlyOnce("&lt;b&gt;Où&lt;/b&gt; est le puits ?")
			.contains("1 remarque", "réseau");
		assertThat(get(this.owner, dossier() + "/budget")).bodyText().contains("1 remarque");
		assertThat(location(post(this.owner, dossier() + "/projet/remarques/" + key, "cle",
				UUID.randomUUID().toString(), "remarque-" + key, "Près de l’école.")))
			.isEqualTo(dossier() + "/projet#fil-" + key);
		assertThat(get(this.adviser, advised() + "/projet")).bodyText().contains("Près de l’école.");
		post(this.owner, dossier() + "/projet/remarques/" + key + "/etat", "etat", "reglee");
		assertThat(get(this.adviser, advised() + "/projet")).bodyText().contains("Remarques réglées", "Réglée par");
		assertThat(
				post(this.owner, dossier() + "/projet/remarques", "cle", UUID.randomUUID().toString(), "remarque", " "))
			.hasStatus(422)
			.bodyText()
			.contains("Écrivez votre remarque");
		assertThat(post(this.adviser, advised() + "/projet/remarques", "cle", UUID.randomUUID().toString(), "remarque",
				"x".repeat(5000)))
			.hasStatus(422)
			.bodyText()
			.contains("xxxxx");
	}

	@Test
	void anInvitationEndsWithTheFilingWithTimeAndWithTheMembership() {
		this.advice.invite(this.number, this.owner, this.network, null);
		this.jdbc.sql("delete from membership where person_id = ?").param(this.adviser.id().value()).update();
		assertThat(get(this.adviser, advised() + "/projet")).hasStatus(404);

		Person other = this.people.person();
		this.advice.invite(this.number, this.owner, this.advice.network(other), null);
		assertThat(get(other, advised() + "/projet")).hasStatusOk();
		new TestApplications(this.portal).fileWhole(this.number, this.owner);
		assertThat(get(other, advised() + "/projet")).hasStatus(404);
		assertThat(post(other, advised() + "/projet/remarques", "cle", UUID.randomUUID().toString(), "remarque", "x"))
			.hasStatus(404);

		String second = new TestApplications(this.portal).draft(this.owner);
		this.advice.invite(second, this.owner, this.advice.network(other), null);
		assertThat(get(other, "/accompagnement/" + second + "/projet")).hasStatusOk();
		this.clock.advance(AdviserInvitation.LIFE.minus(Duration.ofMinutes(1)));
		assertThat(get(other, "/accompagnement/" + second + "/projet")).hasStatusOk();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(get(other, "/accompagnement/" + second + "/projet")).hasStatus(404);
	}

	@Test
	void aPersonInvitedByTheirAddressMustBeOfANetwork() {
		Person other = this.people.person();
		String path = dossier() + "/accompagnement";
		assertThat(location(post(this.owner, path, "courriel", other.address()))).endsWith("?fait=invite");
		assertThat(location(post(this.owner, path, "courriel", "personne@nulle-part.example"))).as("told nothing")
			.endsWith("?fait=invite");
		assertThat(get(other, advised() + "/projet")).hasStatus(404);
		this.advice.network(other);

		assertThat(get(other, advised() + "/projet")).hasStatusOk();
		assertThat(get(this.adviser, advised() + "/projet")).as("another of a network").hasStatus(404);
		assertThat(post(this.owner, path, "courriel", "pas une adresse")).hasStatus(422);
		assertThat(post(this.owner, path)).hasStatus(422).bodyText().contains("Choisissez un réseau");
	}

	@Test
	void aNetworkThatWritesTheCallIsNeitherOfferedNorLetIn() {
		this.advice.invite(this.number, this.owner, this.network, null);
		this.jdbc.sql("update call_writing set owner_id = ?").param(this.network).update();

		assertThat(get(this.adviser, advised() + "/projet")).hasStatus(404);
		assertThat(get(this.owner, dossier() + "/accompagnement")).bodyText()
			.doesNotContain("value=\"" + this.network + "\"");
		assertThat(post(this.owner, dossier() + "/accompagnement", "reseau", this.network.toString())).hasStatus(422);
	}

}
