package org.portailsolidaire.office;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.profiles.BankAccountRead;
import org.portailsolidaire.people.profiles.DemoOrganisations;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Organisations and messages as the team handles them. */
@EmptyPortalTest
class OrganisationPagesTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	DemoOrganisations organisations;

	@Autowired
	PlatformTransactionManager manager;

	@Autowired
	JdbcClient jdbc;

	private TestPeople people;

	private Team ines;

	private Person fanta;

	private UUID id;

	private String page;

	@BeforeEach
	void organisations() {
		this.people = new TestPeople(this.portal);
		this.fanta = this.people.person();
		this.organisations.make(this.fanta.id(), this.people.person().id(), this.people.person().id(),
				this.people.person().id());
		this.ines = new Team(this.portal, Role.STAFF);
		this.id = this.jdbc.sql("select id from organisation where slug = 'racines-et-relais'")
			.query(UUID.class)
			.single();
		this.page = "/gestion/organisations/" + this.id;
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_entry where person_id = ? and object_id = ? order by id")
			.params(this.ines.person.id().value(), this.id.toString())
			.query(String.class)
			.list();
	}

	@Test
	void listsThoseToVerifyFirst() {
		assertThat(this.ines.get("/gestion/organisations")).hasStatusOk()
			.bodyText()
			.contains("Racines et Relais", "W999000001", "à vérifier")
			.doesNotContain("??", "/gestion/personnes\"", "/gestion/journal\"");
		assertThat(this.ines.get("/gestion/organisations?etat=declared&genre=association&region=84&q=racines"))
			.bodyText()
			.contains("Racines et Relais", "Lignes 1 à 1 sur 1")
			.doesNotContain("Tanghin");
		assertThat(this.ines.get("/gestion/organisations?etat=x&genre=%00&region=99&page=0&q=%3Cscript%3E"))
			.hasStatusOk()
			.bodyText()
			.contains("Aucune organisation ne correspond")
			.doesNotContain("<script>");
		assertThat(this.ines.get("/en/gestion")).bodyText().contains("Organisations to verify").doesNotContain("??");
	}

	@Test
	void aNumberIsVerifiedOnceThenRefusedWithAReason() {
		assertThat(this.ines.get(this.page)).hasStatusOk()
			.bodyText()
			.contains("Fanta Diallo", "48\u202F200", "clé de contrôle", "Aucun registre national")
			.doesNotContain("??");
		for (int click = 0; click < 2; click++) {
			assertThat(this.ines.post(this.page + "/numeros/rna/verification", "vu", "W999000001/DECLARED"))
				.hasStatus3xxRedirection();
		}
		assertThat(this.ines.post(this.page + "/numeros/siren/refus", "vu", "999999915/DECLARED", "motif-siren", " "))
			.hasStatus(422)
			.bodyText()
			.contains("Écrivez pourquoi", "href=\"#motif-siren\"");
		assertThat(this.ines.post(this.page + "/numeros/siren/refus", "vu", "999999915/DECLARED", "motif-siren",
				"Le nom n’est pas <le même>"))
			.hasStatus3xxRedirection();

		assertThat(acts()).containsExactly("ORGANISATION_OPENED", "NUMBER_VERIFIED", "NUMBER_REFUSED");
		assertThat(this.people.messages(this.fanta.address())).containsExactly("organisations.numero-refuse");
		assertThat(this.ines.get(this.page)).bodyText()
			.contains("Numéro vérifié", "&lt;le même&gt;", this.ines.person.name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "W999000009/DECLARED", "W999000001/REFUSED", "\u0000", "<b>" })
	void anAnswerToWhatThePageNoLongerSaysChangesNothing(String seen) {
		assertThat(this.ines.post(this.page + "/numeros/rna/verification", "vu", seen)).hasStatus(422)
			.bodyText()
			.contains("Ce numéro a changé");
		assertThat(acts()).isEmpty();
	}

	@Test
	void anOrphanIsGivenAnOwnerOnce() {
		Person awa = this.people.person();
		assertThat(this.ines.get(this.page + "/reprise")).bodyText().contains("Cherchez d’abord");
		assertThat(this.ines.get(this.page + "/reprise?q=" + awa.address())).bodyText()
			.contains(awa.id().value().toString());
		assertThat(this.ines.post(this.page + "/reprise", "q", awa.address(), "personne", UUID.randomUUID().toString(),
				"motif", ""))
			.hasStatus(422)
			.bodyText()
			.contains("Choisissez une personne", "Écrivez pourquoi");
		String[] given = { "q", "", "personne", awa.id().value().toString(), "motif", "Plus personne ne répond" };
		assertThat(this.ines.post(this.page + "/reprise", given)).hasStatus(422)
			.bodyText()
			.contains("Cette organisation a un propriétaire");
		assertThat(this.ines.post(this.page + "/reprise", "q", "", "personne", this.ines.person.id().value().toString(),
				"motif", "Pour moi"))
			.hasStatus(422)
			.bodyText()
			.contains("Vous ne pouvez pas vous donner une organisation");
		Team paul = new Team(this.portal, Role.ADMINISTRATOR);
		for (int click = 0; click < 2; click++) {
			assertThat(paul.post(this.page + "/reprise", given)).hasStatus3xxRedirection();
		}

		assertThat(acts()).isEmpty();
		assertThat(this.jdbc
			.sql("select person_id from audit_entry where act = 'ORGANISATION_RECOVERED' and object_id = ?")
			.param(this.id.toString())
			.query(UUID.class)
			.list()).containsExactly(paul.person.id().value());
		assertThat(this.people.messages(awa.address())).containsExactly("organisations.reprise");
	}

	@Test
	void aBankAccountThatIsReadIsInTheLog() {
		new TransactionTemplate(this.manager)
			.executeWithoutResult((status) -> this.portal.publishEvent(new BankAccountRead(new OrganisationId(this.id),
					"Versement 1", this.ines.person.id(), TestClock.START)));

		assertThat(acts()).containsExactly("BANK_ACCOUNT_READ");
	}

	@Test
	void aMessageThatWasGivenUpIsSentAgainOnce() {
		this.ines.post(this.page + "/numeros/rna/refus", "vu", "W999000001/DECLARED", "motif-rna", "Faux");
		UUID message = this.jdbc.sql("""
				update message set state = 'GIVEN_UP', trouble = 'REFUSED', detail = '550 <non>', next_attempt_at = null
				returning id
				""").query(UUID.class).single();

		assertThat(this.ines.get("/gestion")).bodyText().contains("Messages abandonnés", "à faire");
		assertThat(this.ines.get("/gestion/messages?etat=given-up&adresse=racines&sorte=organisations.numero-refuse"))
			.hasStatusOk()
			.bodyText()
			.contains(this.fanta.address(), "550 &lt;non&gt;", message + "/envoi", "<small>RNA ou SIREN refusé</small>",
					"value=\"organisations.numero-refuse\" selected=\"selected\">RNA ou SIREN refusé")
			.doesNotContain("??");
		String again = "/gestion/messages/" + message + "/envoi";
		assertThat(Team.location(this.ines.post(again, "retour", "/gestion/messages?etat=given-up")))
			.endsWith("/gestion/messages?etat=given-up&fait=envoi");
		assertThat(Team.location(this.ines.post(again, "retour", "https://exemple.org/")))
			.endsWith("/gestion/messages?fait=rien");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where act = 'MESSAGE_RETRIED' and object_id = ?")
			.param(message.toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void pagesCostFewStatements() {
		Team paul = new Team(this.portal, Role.ADMINISTRATOR);
		for (String path : List.of("/gestion", "/gestion/personnes", "/gestion/personnes/" + this.fanta.id().value(),
				"/gestion/organisations", this.page, "/gestion/messages", "/gestion/themes", "/gestion/synonymes",
				"/gestion/liste-du-cad", "/gestion/liste-du-cad/2026-01-01", "/gestion/journal")) {
			paul.get(path);
			assertThat(Statements.sent(() -> assertThat(paul.get(path)).hasStatusOk())).as(path)
				.hasSizeLessThanOrEqualTo(9);
		}
	}

}
