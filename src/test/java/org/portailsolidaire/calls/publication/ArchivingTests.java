package org.portailsolidaire.calls.publication;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
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

/** A call is taken offline with its eyes open, and can be put back. */
@EmptyPortalTest
class ArchivingTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestCalls calls;

	private TestPeople people;

	private Person staff;

	@BeforeEach
	void someone() {
		this.calls = new TestCalls(this.portal);
		this.people = new TestPeople(this.portal);
		this.staff = this.people.person(Role.STAFF);
	}

	private MvcTestResult get(Person reader, String path) {
		return this.mvc.get().uri("/gestion/appels" + path).cookie(this.people.session(reader.id())).exchange();
	}

	private MvcTestResult post(Person sender, UUID call, String path, String... fields) {
		Cookie session = this.people.session(sender.id());
		var request = this.mvc.post()
			.uri("/gestion/appels/" + call + path)
			.cookie(session)
			.param("_csrf", this.people.token(session));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private UUID published() {
		UUID call = this.calls.whole(null);
		assertThat(this.calls.publish(call, new Order(null, "", false))).isEmpty();
		return call;
	}

	private String done(UUID call, String what) {
		return "/gestion/appels/" + call + "?fait=" + what;
	}

	@Test
	void anArchivedCallSaysSoAtEachOfItsAddressesAndComesBack() {
		UUID call = published();
		String before = this.calls.call(call).slug();
		this.calls.type(call, "identite", "titre", "Des latrines à Tanghin");
		this.calls.publish(call, new Order(null, "Autre titre.", false));
		post(this.staff, call, "/adresse");
		String now = this.calls.call(call).slug();
		assertThat(now).isNotEqualTo(before);

		assertThat(post(this.staff, call, "/archivage")).hasRedirectedUrl(done(call, "archive"));
		for (String slug : List.of(before, now)) {
			assertThat(this.mvc.get().uri("/appels/" + slug)).hasStatus(410)
				.bodyText()
				.contains("Cet appel n’est plus en ligne", "Des latrines à Tanghin");
			assertThat(this.mvc.get().uri("/en/appels/" + slug)).hasStatus(410)
				.bodyText()
				.contains("This call is no longer online");
			assertThat(this.mvc.get().uri("/api/v1/appels/" + slug)).hasStatus(410);
			assertThat(this.mvc.get().uri("/appels/" + slug + ".ics")).hasStatus(410);
			assertThat(this.mvc.get().uri("/appels/" + slug + "/formulaire.pdf")).hasStatus(410);
			assertThat(this.mvc.get().uri("/appels/" + slug + "/eligibilite")).hasRedirectedUrl("/appels/" + now);
		}
		for (String list : List.of("/appels", "/appels.atom", "/appels.ics", "/appels.csv", "/api/v1/appels")) {
			assertThat(this.mvc.get().uri(list)).hasStatusOk().bodyText().doesNotContain("latrines");
		}
		assertThat(get(this.staff, "/" + call)).bodyText()
			.contains("Cet appel est archivé", "Remettre l’appel en ligne");

		assertThat(post(this.staff, call, "/archivage/retrait")).hasRedirectedUrl(done(call, "remis"));
		assertThat(post(this.staff, call, "/archivage/retrait")).hasRedirectedUrl(done(call, "rien"));
		assertThat(this.mvc.get().uri("/appels/" + now)).hasStatusOk();
		assertThat(this.mvc.get().uri("/appels/" + before)).hasStatus(301);
		assertThat(this.mvc.get().uri("/appels.atom")).bodyText().contains("latrines");
	}

	@Test
	void draftsAndDossiersAreCountedFirstAndTheirHoldersTold() {
		TestApplications applications = new TestApplications(this.portal);
		Person awa = this.people.person();
		Person ben = this.people.person();
		String draft = applications.draft(awa);
		UUID call = callOf(draft);
		applications.filedFor(call, ben);
		assertThat(get(this.staff, "/" + call + "/archivage")).bodyText()
			.contains("Brouillons\u00a0: 1", "Dossiers déposés\u00a0: 1");

		assertThat(post(this.staff, call, "/archivage", "brouillons", "1", "deposes", "1")).hasStatus(422)
			.bodyText()
			.contains("Dites pourquoi");
		assertThat(post(this.staff, call, "/archivage", "brouillons", "0", "deposes", "1", "motif", "Fini."))
			.hasStatus(422)
			.bodyText()
			.contains("relisez les nombres");
		assertThat(this.calls.call(call).state()).isEqualTo(org.portailsolidaire.calls.calls.CallState.PUBLISHED);
		assertThat(post(this.staff, call, "/archivage", "brouillons", "1", "deposes", "1", "motif", "Fini."))
			.hasRedirectedUrl(done(call, "archive"));

		assertThat(this.people.messages(awa.address())).contains("dossiers.appel-archive");
		assertThat(this.people.messages(ben.address())).contains("dossiers.appel-archive-depose");
		assertThat(body(awa, "dossiers.appel-archive")).contains(draft, "Fini.");
		for (String page : List.of("/dossiers", "/dossiers/" + draft, "/dossiers/" + draft + "/depot")) {
			assertThat(this.mvc.get().uri(page).cookie(this.people.session(awa.id()))).hasStatusOk()
				.bodyText()
				.contains("l’appel n’est plus en ligne")
				.doesNotContain("il reste ");
		}
		post(this.staff, call, "/archivage/retrait");
		assertThat(this.people.messages(awa.address())).contains("dossiers.appel-remis");
		assertThat(this.people.messages(ben.address())).doesNotContain("dossiers.appel-remis");
	}

	private UUID callOf(String dossier) {
		return this.jdbc.sql("select call_id from application where number = ?")
			.param(dossier)
			.query(UUID.class)
			.single();
	}

	private String body(Person person, String kind) {
		return this.jdbc.sql("select message::text from message where lower(address) = lower(?) and kind = ?")
			.params(person.address(), kind)
			.query(String.class)
			.single();
	}

	@Test
	void theTeamIsAskedBeforeItArchivesTheCallOfAFunderWhoIsTold() {
		Person fanta = this.people.person();
		UUID call = this.calls.whole(this.calls.funder(fanta, MemberRights.EDITOR));
		this.calls.publish(call, new Order(null, "", false));
		assertThat(get(this.staff, "/" + call + "/archivage")).bodyText().contains("name=\"autrui\"", "Fonds ");

		assertThat(post(this.staff, call, "/archivage")).hasStatus(422)
			.bodyText()
			.contains("Cet appel n’est pas le vôtre", "Dites pourquoi");
		assertThat(post(this.staff, call, "/archivage", "autrui", "oui", "motif", "Publié par erreur."))
			.hasRedirectedUrl(done(call, "archive"));
		assertThat(this.people.messages(fanta.address())).containsExactly("appels.archive");

		assertThat(post(fanta, call, "/archivage/retrait")).hasRedirectedUrl(done(call, "remis"));
		assertThat(get(fanta, "/" + call + "/archivage")).bodyText().doesNotContain("name=\"autrui\"");
		assertThat(post(fanta, call, "/archivage")).hasRedirectedUrl(done(call, "archive"));
	}

	@Test
	void whatWasAskedOrPlannedFallsWithTheCall() {
		Person fanta = this.people.person();
		UUID call = this.calls.whole(this.calls.funder(fanta, MemberRights.EDITOR));
		this.calls.publish(call, new Order(null, "", false));
		Actor member = TestCalls.actor(fanta, Role.FUNDER);
		this.calls.type(call, "identite", "resume", "Autre");
		assertThat(this.portal.getBean(Approval.class).ask(call, Writer.of(member), member)).isTrue();

		post(fanta, call, "/archivage");
		assertThat(this.calls.call(call)).returns(null, WrittenCall::asked).returns(null, WrittenCall::schedule);
		assertThat(this.portal.getBean(Approval.class).ask(call, Writer.of(member), member)).isFalse();
	}

	@Test
	void aDraftToWhichNothingPointsIsDeleted() {
		UUID call = this.calls.draft();
		assertThat(get(this.staff, "/" + call)).bodyText().contains("Supprimer ce brouillon", "pour toujours");

		assertThat(post(this.staff, call, "/suppression")).hasRedirectedUrl("/gestion/appels?fait=supprime");
		assertThat(get(this.staff, "/" + call)).hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from call").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql("select object_label from audit_entry where act = 'CALL_DELETED' and object_id = ?")
			.param(call.toString())
			.query(String.class)
			.list()).containsExactly("Essai");
	}

	@Test
	void aCallThatWasPublicAskedForOrPlannedIsNotDeleted() {
		UUID open = published();
		UUID archived = published();
		post(this.staff, archived, "/archivage");
		UUID planned = this.calls.whole(null);
		this.calls.publish(planned, new Order(this.clock.instant().plusSeconds(3600), "", false));
		Person fanta = this.people.person();
		UUID asked = this.calls.whole(this.calls.funder(fanta, MemberRights.EDITOR));
		Actor member = TestCalls.actor(fanta, Role.FUNDER);
		this.portal.getBean(Approval.class).ask(asked, Writer.of(member), member);

		for (UUID call : List.of(open, archived, planned, asked)) {
			assertThat(get(this.staff, "/" + call)).bodyText().doesNotContain("/suppression\"");
			assertThat(post(this.staff, call, "/suppression")).hasRedirectedUrl(done(call, "change"));
			assertThat(get(this.staff, "/" + call)).hasStatusOk();
		}
	}

}
