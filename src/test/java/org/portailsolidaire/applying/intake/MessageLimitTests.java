package org.portailsolidaire.applying.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody fills the team's days, however they go about it, and nothing typed is lost. */
@EmptyPortalTest
class MessageLimitTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestPeople people;

	private TestApplications applications;

	private Person fanta;

	private At holder;

	private String number;

	@BeforeEach
	void aFiledDossier() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.fanta = this.people.person();
		this.number = this.applications.filed(this.fanta);
		this.holder = new At(this.portal, this.fanta);
	}

	/** Messages that someone wrote, a second from one another, the last of them now. */
	private void written(String dossier, Person by, int count) {
		this.jdbc
			.sql("""
					insert into exchange_message (id, application_id, author, from_team, sent_at, body)
					select uuidv7(), a.id, :by, false, :now::timestamptz - (:count::int - n) * interval '1 second', 'Message ' || n
					from application a, generate_series(1, :count::int) n where a.number = :number
					""")
			.param("by", by.id().value())
			.param("now", java.sql.Timestamp.from(this.clock.instant()))
			.param("count", count)
			.param("number", dossier)
			.update();
	}

	private static MvcTestResult write(At who, String dossier, String text) {
		return who.post("/dossiers/" + dossier + "/messages", "numero", UUID.randomUUID().toString(), "texte", text);
	}

	private int messages() {
		return this.jdbc.sql("select count(*) from exchange_message").query(Integer.class).single();
	}

	@Test
	void messagesThatComeTogetherAreCountedToo() throws Exception {
		written(this.number, this.fanta, MessageRoom.MOST_A_DAY - 3);
		List<Callable<Integer>> posts = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			String text = "Ensemble " + i;
			posts.add(() -> write(this.holder, this.number, text).getResponse().getStatus());
		}
		List<Integer> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(posts.size())) {
			for (Future<Integer> one : threads.invokeAll(posts)) {
				answers.add(one.get());
			}
		}

		assertThat(answers).containsOnly(302, 422);
		assertThat(answers.stream().filter((one) -> one == 302)).hasSize(3);
		assertThat(messages()).isEqualTo(MessageRoom.MOST_A_DAY);
	}

	@Test
	void allThatAPersonWritesIsCountedWhateverItIsAbout() {
		String other = this.applications.filed(this.fanta);
		written(this.number, this.fanta, MessageRoom.MOST_A_DAY - 1);
		assertThat(write(this.holder, other, "Le dernier.")).hasStatus(302);

		assertThat(write(this.holder, other, "Un de trop.")).hasStatus(422)
			.bodyText()
			.contains("beaucoup écrit", "Un de trop.", "l’envoyer le 23");
		this.clock.advance(Duration.ofDays(1));
		assertThat(write(new At(this.portal, this.fanta), other, "Un jour après.")).hasStatus(302);
	}

	@Test
	void theMembersOfAnAssociationDoNotWriteWithoutEndTogether() {
		Person awa = this.people.person();
		this.jdbc.sql("""
				insert into membership (organisation_id, person_id, rights, since)
				select organisation_id, ?, 'EDITOR', now() from application
				""").param(awa.id().value()).update();
		written(this.number, this.fanta, 40);
		written(this.number, awa, 20);
		At other = new At(this.portal, awa);
		assertThat(write(other, this.number, "Un de trop.")).hasStatus(422).bodyText().contains("Un de trop.");

		At team = new At(this.portal, this.people.person(Role.STAFF));
		assertThat(team.post("/gestion/dossiers/" + this.number + "/messages", "texte", "Nous lisons."))
			.as("the team can still answer")
			.hasStatus(302);
	}

	@Test
	void aFullConversationSaysSoAndShowsWhatIsNotSent() {
		this.clock.advance(Duration.ofDays(20));
		this.jdbc.sql("""
				insert into exchange_message (id, application_id, author, from_team, sent_at, body)
				select uuidv7(), a.id, a.created_by, false, :now, repeat('é', 5000)
				from application a, generate_series(1, 191) n
				""").param("now", java.sql.Timestamp.from(this.clock.instant().minus(Duration.ofDays(9)))).update();

		assertThat(write(new At(this.portal, this.fanta), this.number, "Un de trop.")).hasStatus(422)
			.bodyText()
			.contains("conversation est pleine", "Un de trop.");
	}

}
