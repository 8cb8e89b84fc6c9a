package org.portailsolidaire.calls.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.publication.Publishing.Order;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Who writes a call, who only reads it, and how it changes hands. */
@EmptyPortalTest
class HandingOverTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private TestCalls calls;

	private TestPeople people;

	private Person fanta;

	private Person awa;

	private UUID first;

	private UUID second;

	@BeforeEach
	void twoFunders() {
		this.calls = new TestCalls(this.portal);
		this.people = new TestPeople(this.portal);
		this.fanta = this.people.person();
		this.awa = this.people.person();
		this.first = this.calls.funder(this.fanta, MemberRights.EDITOR);
		this.second = this.calls.funder(this.awa, MemberRights.OWNER);
	}

	private int status(Person person, UUID call) {
		return get(person, "/" + call).getResponse().getStatus();
	}

	private MvcTestResult get(Person person, String path) {
		return this.mvc.get().uri("/gestion/appels" + path).cookie(this.people.session(person.id())).exchange();
	}

	private MvcTestResult post(Person person, String path, String... fields) {
		Cookie session = this.people.session(person.id());
		var request = this.mvc.post()
			.uri("/gestion/appels" + path)
			.cookie(session)
			.param("_csrf", this.people.token(session));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	@Test
	void theTeamHandsACallOverWithATraceAndItsMembersAreTold() {
		Person paul = this.people.person(Role.STAFF);
		UUID call = this.calls.whole(this.first);
		assertThat(List.of(status(this.fanta, call), status(this.awa, call))).containsExactly(200, 404);
		assertThat(get(paul, "/" + call + "/responsable")).bodyText().contains("Fonds " + this.second);

		assertThat(post(paul, "/" + call + "/responsable", "responsable", this.second.toString()))
			.hasRedirectedUrl("/gestion/appels/" + call + "?fait=confie");
		assertThat(List.of(status(this.fanta, call), status(this.awa, call))).containsExactly(404, 200);
		assertThat(this.people.messages(this.awa.address())).containsExactly("appels.confie");
		assertThat(
				this.jdbc.sql("select details::text from audit_entry where act = 'CALL_HANDED_OVER' and object_id = ?")
					.param(call.toString())
					.query(String.class)
					.list())
			.singleElement()
			.asString()
			.contains("Fonds " + this.first, "Fonds " + this.second);
		assertThat(this.calls.faults(call)).isEmpty();
		assertThat(post(paul, "/" + call + "/responsable", "responsable", this.second.toString()))
			.hasRedirectedUrl("/gestion/appels/" + call + "?fait=rien");
		assertThat(post(paul, "/" + call + "/responsable", "responsable", UUID.randomUUID().toString())).hasStatus(422)
			.bodyText()
			.contains("Choisissez à qui confier cet appel");
		post(paul, "/" + call + "/responsable", "responsable", "equipe");
		assertThat(status(this.awa, call)).isEqualTo(404);
	}

	@Test
	void whatWasAskedOrPlannedFallsWhenACallChangesHands() {
		UUID call = this.calls.whole(this.first);
		this.calls.publish(call, new Order(Instant.parse("2026-12-24T08:00:00Z"), "", false));
		this.portal.getBean(HandingOver.class).hand(call, this.second, this.calls.paul());

		assertThat(this.calls.call(call)).returns(null, WrittenCall::schedule)
			.returns(null, WrittenCall::asked)
			.returns(this.second, WrittenCall::owner)
			.returns(List.of(this.first), WrittenCall::alsoFunders);
	}

	@Test
	void aNetworkWritesTheCallItIsGivenAndBeginsNone() {
		UUID network = UUID.randomUUID();
		Person adviser = this.people.person();
		this.jdbc.sql("insert into organisation (id, kind, name, slug) values (?, 'NETWORK', 'Réseau', ?)")
			.params(network, network.toString())
			.update();
		this.jdbc
			.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, 'EDITOR', now())")
			.params(network, adviser.id().value())
			.update();
		UUID call = this.calls.whole(this.first);
		this.portal.getBean(HandingOver.class).hand(call, network, this.calls.paul());

		assertThat(get(adviser, "")).hasStatusOk().bodyText().contains("De l’eau à Tanghin").doesNotContain("/nouveau");
		assertThat(post(adviser, "/" + call + "/identite", "version", "1", "titre", "Autre", "hebergement", "ici"))
			.hasStatus3xxRedirection();
		assertThat(get(adviser, "/nouveau")).hasStatus(404);
		assertThat(post(adviser, "", "titre", "Le mien")).hasStatus(404);
	}

	@Test
	void aReaderSeesTheCallsOfTheirFunderAndChangesNone() {
		Person reader = this.people.person();
		this.jdbc
			.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, 'READER', now())")
			.params(this.first, reader.id().value())
			.update();
		UUID own = this.calls.whole(this.first);
		UUID others = this.calls.whole(this.second);

		assertThat(get(reader, "")).bodyText().contains(own.toString()).doesNotContain(others.toString(), "/nouveau");
		for (String page : List.of("", "/identite", "/volets", "/volet-1", "/documents", "/grille", "/apercu")) {
			assertThat(get(reader, "/" + own + page)).as(page)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("data-draft", "/place", "/publication", ">Enregistrer<", "/copie", "/modele\"");
			assertThat(get(reader, "/" + others + page)).as(page).hasStatus(404);
		}
		assertThat(get(reader, "/" + own)).bodyText().contains("Vous pouvez lire cet appel");
		for (String act : List.of("/identite", "/identite/brouillon", "/identite/choix", "/volets", "/publication",
				"/copie", "/archivage", "/approbation", "/documents/modele", "/volet-1/suppression")) {
			assertThat(post(reader, "/" + own + act, "version", "1", "champs", "titre", "titre", "Pris", "quand",
					"maintenant", "mien.titre", "Pris"))
				.as(act)
				.hasStatus(404);
		}
		assertThat(this.calls.part(own, "identite").typed().said("titre")).isEqualTo("De l’eau à Tanghin");
	}

	@Test
	void aFunderCannotMakeAnotherFunderPay() {
		UUID call = this.calls.whole(this.first);
		this.calls.type(call, "volet-1", "bailleur", this.second.toString(), "autre-bailleur", "Fonds " + this.second);

		assertThat(this.calls.faults(call)).containsExactly("volet-1 bailleur ecrire.bailleur.manque");
	}

}
