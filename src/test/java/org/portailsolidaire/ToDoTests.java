package org.portailsolidaire;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A person's space begins with what awaits them, what presses first. */
@EmptyPortalTest
class ToDoTests {

	private static final int MOST_STATEMENTS = 10;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestPeople people;

	private TestApplications applications;

	private Person owner;

	@BeforeEach
	void someone() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.owner = this.people.person();
	}

	private MvcTestResult space(Person person) {
		Cookie session = this.people.session(person.id());
		return this.mvc.get().uri("/espace").cookie(session).exchange();
	}

	private void write(String number, Person staff) {
		this.jdbc.sql("""
				insert into exchange_message (id, application_id, author, from_team, sent_at, body)
				select uuidv7(), id, ?, true, now(), 'Bonjour' from application where number = ?
				""").params(staff.id().value(), number).update();
	}

	private void fileOldAccounts(String number) {
		this.jdbc.sql("""
				with stored as (
					insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by, owner_id)
					select uuidv7(), 'comptes.pdf', 'PDF', 1, repeat('0', 64), 'UNSCANNED', 'DATABASE', now(),
						created_by, organisation_id
					from application where number = :number
					returning id),
				bytes as (insert into document_piece select id, 0, 'x' from stored)
				insert into lasting_document (id, organisation_id, kind, document_id, dated_on, filed_at, filed_by)
				select uuidv7(), organisation_id, 'ACCOUNTS', stored.id, date '2024-12-31', now(), created_by
				from application, stored where number = :number
				""").param("number", number).update();
	}

	@Test
	void whatAwaitsComesFirstAndInOrder() throws Exception {
		String draft = this.applications.draft(this.owner);
		String filed = this.applications.filed(this.owner);
		Person staff = this.people.person(Role.STAFF);
		this.clock.advance(Duration.ofHours(1));
		this.applications.ask(filed, staff, "projet", "contexte");
		write(filed, staff);
		write(filed, staff);
		fileOldAccounts(draft);

		assertThat(space(this.owner)).hasStatusOk()
			.bodyText()
			.containsSubsequence("À faire maintenant", "Répondre à l’équipe", "2 points sans réponse",
					"à envoyer jusqu’au 6 décembre 2026", "Lire 2 nouveaux messages de l’équipe", "Finir et déposer",
					"/dossiers/" + draft + "/depot", "Remplacer un document", "Il est daté du 31 décembre 2024",
					"Mes dossiers", filed, "À compléter")
			.doesNotContain("??");
		Cookie session = this.people.session(this.owner.id());
		List<String> sent = Statements
			.sent(() -> assertThat(this.mvc.get().uri("/espace").cookie(session).exchange()).hasStatusOk());
		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
	}

	@Test
	void whatIsDoneOrIsAnothersDoesNotAwait() throws Exception {
		String filed = this.applications.filed(this.owner);
		write(filed, this.people.person(Role.STAFF));
		Person other = this.people.person();
		this.applications.filed(other);

		assertThat(space(other)).bodyText().contains("Rien ne vous attend").doesNotContain(filed);
		this.mvc.get().uri("/dossiers/" + filed + "/messages").cookie(this.people.session(this.owner.id())).exchange();
		assertThat(space(this.owner)).bodyText().contains("Rien ne vous attend");
	}

	@Test
	void anAnswerThatIsLateIsSaidToBe() {
		String filed = this.applications.filed(this.owner);
		this.applications.ask(filed, this.people.person(Role.STAFF), "projet");
		this.clock.set("2026-12-20T12:00:00Z");

		assertThat(space(this.owner)).bodyText().contains("le délai est passé depuis le 6 décembre 2026");
	}

}
