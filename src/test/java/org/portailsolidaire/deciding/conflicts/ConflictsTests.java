package org.portailsolidaire.deciding.conflicts;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.advice.TestAdvice;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may not judge a dossier: deduced from what they are, or declared. */
@EmptyPortalTest
class ConflictsTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	Conflicts conflicts;

	@Autowired
	JdbcClient jdbc;

	private TestPeople people;

	private Person fanta;

	private String number;

	private ApplicationId dossier;

	@BeforeEach
	void aDossier() {
		this.people = new TestPeople(this.portal);
		TestApplications applications = new TestApplications(this.portal);
		this.fanta = this.people.person();
		this.number = applications.draft(this.fanta);
		this.dossier = applications.id(this.number);
	}

	@Test
	void membersOfTheAssociationAreInConflictAndNobodyElse() {
		Person stranger = this.people.person();

		assertThat(this.conflicts.of(this.fanta.id(), this.dossier)).containsExactly(ConflictKind.MEMBER);
		assertThat(this.conflicts.inConflict(this.fanta.id(), this.dossier)).isTrue();
		assertThat(this.conflicts.inConflict(stranger.id(), this.dossier)).isFalse();
		assertThat(this.conflicts.inConflict(this.fanta.id(), new ApplicationId(UUID.randomUUID()))).isFalse();
	}

	@Test
	void aNetworkThatAdvisedIsInConflictWithAllItsMembers() {
		Person yann = this.people.person();
		new TestAdvice(this.portal).network(yann, this.number, this.fanta);

		assertThat(this.conflicts.of(yann.id(), this.dossier)).containsExactly(ConflictKind.ADVISED);
		this.jdbc.sql("update adviser_invitation set state = 'WITHDRAWN', ended_at = invited_at, ended_by = invited_by")
			.update();
		assertThat(this.conflicts.of(yann.id(), this.dossier)).as("what was read is read").isNotEmpty();
	}

	@Test
	void whoWritesTheCallOrPaysForItIsInConflict() {
		Person payer = memberOf(
				"select l.funder_id from funding_line l join application a on a.call_id = l.call_id limit 1");

		assertThat(this.conflicts.of(payer.id(), this.dossier)).containsExactly(ConflictKind.FUNDS);
		this.jdbc.sql("""
				update call_writing set owner_id = (select organisation_id from membership where person_id = ?)
				""").param(payer.id().value()).update();
		assertThat(this.conflicts.of(payer.id(), this.dossier)).containsExactly(ConflictKind.WRITES,
				ConflictKind.FUNDS);
	}

	@Test
	void whatSomebodyDeclaresIsKeptRewordedAndTakenBack() {
		Person expert = this.people.person();
		this.conflicts.declare(expert.id(), this.dossier, "Ma sœur y travaille.");
		this.conflicts.declare(expert.id(), this.dossier, "Ma sœur y a travaillé.");

		assertThat(this.conflicts.of(expert.id(), this.dossier)).containsExactly(ConflictKind.DECLARED);
		assertThat(this.jdbc.sql("select reason from conflict_declaration").query(String.class).list())
			.containsExactly("Ma sœur y a travaillé.");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.conflicts.declare(expert.id(), this.dossier, " "));
		this.conflicts.takeBack(expert.id(), this.dossier);
		this.conflicts.takeBack(expert.id(), this.dossier);
		assertThat(this.conflicts.inConflict(expert.id(), this.dossier)).isFalse();
	}

	/** A member of the organisation that a query finds. */
	private Person memberOf(String organisation) {
		Person person = this.people.person();
		this.jdbc.sql("""
				insert into membership (organisation_id, person_id, rights, since)
				values ((%s), ?, 'READER', now())
				""".formatted(organisation)).param(person.id().value()).update();
		return person;
	}

}
