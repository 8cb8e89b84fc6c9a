package org.portailsolidaire.calls.publication;

import java.time.Duration;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.calls.publication.Publishing.Order;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a funder asks of the team, from one version to the next. */
@EmptyPortalTest
class ApprovalTests {

	private static final String ASK = "Demander l’approbation";

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Approval approval;

	@Autowired
	Publishing publishing;

	@Autowired
	TestClock clock;

	private TestCalls calls;

	private TestPeople people;

	private Person fanta;

	private Actor member;

	private Writer writer;

	private UUID call;

	@BeforeEach
	void aCallOfAFunder() {
		this.calls = new TestCalls(this.portal);
		this.people = new TestPeople(this.portal);
		this.fanta = this.people.person();
		this.call = this.calls.whole(this.calls.funder(this.fanta, MemberRights.EDITOR));
		this.member = TestCalls.actor(this.fanta, Role.FUNDER);
		this.writer = Writer.of(this.member);
	}

	private boolean ask() {
		return this.approval.ask(this.call, this.writer, this.member);
	}

	private boolean approve() {
		return this.approval.approve(this.call, this.calls.call(this.call).revision(), this.calls.paul());
	}

	private void publish(String note) {
		assertThat(this.publishing.publish(this.call, new Order(null, note, false), this.writer, this.member))
			.isEmpty();
	}

	private MvcTestResult get(Person reader, String path) {
		return this.mvc.get().uri("/gestion/appels" + path).cookie(this.people.session(reader.id())).exchange();
	}

	private MvcTestResult post(Person sender, String path) {
		Cookie session = this.people.session(sender.id());
		return this.mvc.post()
			.uri("/gestion/appels/" + this.call + path)
			.cookie(session)
			.param("_csrf", this.people.token(session))
			.exchange();
	}

	private Person paul() {
		return this.portal.getBean(People.class).find(this.calls.paul().id()).orElseThrow();
	}

	@Test
	void eachVersionIsAskedForApprovedAndPublished() {
		for (int version = 1; version <= 3; version++) {
			this.clock.advance(Duration.ofMinutes(1));
			this.calls.type(this.call, "identite", "resume", "Résumé " + version);
			assertThat(get(this.fanta, "/" + this.call)).as("version " + version).bodyText().contains(ASK);
			assertThat(ask()).as("asked " + version).isTrue();
			assertThat(get(this.fanta, "/" + this.call)).bodyText().doesNotContain(ASK);
			assertThat(approve()).isTrue();
			publish("Résumé.");
			assertThat(this.jdbc.sql("select count(*) from call_version where call_id = ?")
				.param(this.call)
				.query(Integer.class)
				.single()).isEqualTo(version);
		}
		assertThat(this.people.messages(this.calls.paul().address())).filteredOn("appels.a-approuver"::equals)
			.hasSize(3);
		assertThat(this.people.messages(this.fanta.address())).filteredOn("appels.approuve"::equals).hasSize(3);
	}

	@Test
	void anAnswerClosesWhatIsAskedForThePageTheListAndTheTeam() {
		Person paul = paul();
		ask();
		assertThat(get(paul, "?approuver=oui")).bodyText().contains("De l’eau à Tanghin", "à approuver");
		assertThat(get(paul, "/" + this.call)).bodyText().contains("/approbation/accord");
		approve();

		assertThat(get(paul, "?approuver=oui")).bodyText().contains("Aucun appel");
		assertThat(get(paul, "/" + this.call)).bodyText().doesNotContain("/approbation/accord");
		this.calls.type(this.call, "identite", "resume", "Autre");
		assertThat(this.calls.call(this.call).isAsked()).isFalse();
		assertThat(get(paul, "?approuver=oui")).bodyText().contains("Aucun appel");
		assertThat(get(paul, "/" + this.call)).bodyText().doesNotContain("/approbation/accord");
		assertThat(get(this.fanta, "/" + this.call)).bodyText().contains(ASK);
	}

	@Test
	void aPublishedCallThatIsAskedForSaysSoInTheList() {
		ask();
		approve();
		publish("");
		this.calls.type(this.call, "identite", "resume", "Autre");
		assertThat(get(paul(), "")).bodyText().contains("publié, à republier");
		ask();

		assertThat(get(paul(), "")).bodyText().contains("publié, à approuver");
		assertThat(get(paul(), "/" + this.call)).bodyText().contains("publié, à approuver");
	}

	@Test
	void aChangeBringsTheButtonBackWhileTheAnswerIsAwaited() {
		ask();
		assertThat(ask()).isFalse();
		this.clock.advance(Duration.ofMinutes(5));
		this.calls.type(this.call, "identite", "resume", "Autre");

		assertThat(get(this.fanta, "/" + this.call)).bodyText().contains("Demander de nouveau");
		assertThat(get(paul(), "/" + this.call)).bodyText().contains("a changé depuis la demande");
		assertThat(ask()).isTrue();
		assertThat(get(this.fanta, "/" + this.call)).bodyText().doesNotContain("Demander de nouveau");
		assertThat(this.people.messages(this.calls.paul().address())).filteredOn("appels.a-approuver"::equals)
			.hasSize(2);
	}

	@Test
	void aRequestIsTakenBackAndMadeAgain() {
		assertThat(post(this.fanta, "/approbation/retrait"))
			.hasRedirectedUrl("/gestion/appels/" + this.call + "?fait=rien");
		ask();
		assertThat(get(this.fanta, "/" + this.call)).bodyText().contains("/approbation/retrait");
		assertThat(post(this.fanta, "/approbation/retrait"))
			.hasRedirectedUrl("/gestion/appels/" + this.call + "?fait=demande-retiree");

		assertThat(this.calls.call(this.call).isAsked()).isFalse();
		assertThat(get(paul(), "?approuver=oui")).bodyText().contains("Aucun appel");
		assertThat(approve()).isFalse();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(ask()).isTrue();
		assertThat(this.people.messages(this.calls.paul().address())).filteredOn("appels.a-approuver"::equals)
			.hasSize(2);
	}

	@Test
	void theSameReasonTwiceIsToldTwice() {
		for (int time = 0; time < 2; time++) {
			this.clock.advance(Duration.ofMinutes(1));
			ask();
			assertThat(this.approval.returnFor(this.call, "Précisez.", this.calls.paul())).isTrue();
		}
		assertThat(this.people.messages(this.fanta.address())).filteredOn("appels.renvoye"::equals).hasSize(2);
	}

	@Test
	void anApprovalSaysWhenAndByWhom() {
		ask();
		approve();

		for (Person reader : new Person[] { this.fanta, paul() }) {
			assertThat(get(reader, "/" + this.call)).bodyText().contains("Approuvé le", this.calls.paul().name());
		}
		this.calls.type(this.call, "identite", "resume", "Autre");
		assertThat(get(this.fanta, "/" + this.call)).bodyText()
			.contains("Approuvé le", this.calls.paul().name(), "a changé depuis");
	}

	@Test
	void whatTheTeamPublishesIsNoLongerAskedFor() {
		ask();
		assertThat(this.calls.publish(this.call, new Order(null, "", false))).isEmpty();

		assertThat(this.calls.call(this.call).isAsked()).isFalse();
		assertThat(get(paul(), "?approuver=oui")).bodyText().contains("Aucun appel");
		assertThat(this.people.messages(this.fanta.address())).contains("appels.publie-equipe");
	}

}
