package org.portailsolidaire.applying.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.advice.Remarks.Outcome;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Remarks are written once, by those who have a part in a draft, and stay out of what is
 * filed.
 */
@EmptyPortalTest
class RemarksTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	Remarks remarks;

	@Autowired
	RemarksQuery said;

	@Autowired
	Advisers advisers;

	@Autowired
	JdbcClient jdbc;

	private TestPeople people;

	private TestAdvice advice;

	private Person owner;

	private Person adviser;

	private String number;

	@BeforeEach
	void aDraftThatANetworkIsInvitedToRead() {
		this.people = new TestPeople(this.portal);
		this.advice = new TestAdvice(this.portal);
		this.owner = this.people.person();
		this.adviser = this.people.person();
		this.number = new TestApplications(this.portal).whole(this.owner);
		this.advice.invite(this.number, this.owner, this.advice.network(this.adviser), null);
	}

	private Outcome say(Person by, Side side, @Nullable UUID thread, UUID key) {
		return this.remarks.write(this.number, "projet", thread, key, "Où est le puits ?", TestAdvice.actor(by), side);
	}

	private int count() {
		return this.jdbc.sql("select count(*) from remark").query(Integer.class).single();
	}

	private boolean isOpen(UUID thread) {
		return this.jdbc.sql("select settled_at is null from remark_thread where id = ?")
			.param(thread)
			.query(Boolean.class)
			.single();
	}

	@Test
	void aRemarkIsWrittenOnceHoweverOftenItIsSent() throws Exception {
		UUID key = UUID.randomUUID();
		Callable<Outcome> click = () -> say(this.owner, Side.MEMBER, null, key);
		List<Outcome> outcomes = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<Outcome> one : threads.invokeAll(List.of(click, click, click, click))) {
				outcomes.add(one.get());
			}
		}

		assertThat(outcomes).containsOnlyOnce(Outcome.WRITTEN).doesNotContain(Outcome.REFUSED, Outcome.TOO_MANY);
		assertThat(count()).isEqualTo(1);
		assertThat(this.remarks.write(this.number, "projet", null, key, "Un autre texte", TestAdvice.actor(this.owner),
				Side.MEMBER))
			.as("another text sent from a page that was opened again")
			.isEqualTo(Outcome.WRITTEN);
		assertThat(count()).isEqualTo(2);
	}

	@Test
	void aThreadIsAnsweredSettledAndOpenedAgain() {
		UUID thread = UUID.randomUUID();
		UUID reply = UUID.randomUUID();
		say(this.adviser, Side.ADVISER, null, thread);

		assertThat(this.remarks.settle(this.number, "projet", thread, true, TestAdvice.actor(this.owner), Side.MEMBER))
			.isTrue();
		assertThat(this.remarks.settle(this.number, "projet", thread, true, TestAdvice.actor(this.owner), Side.MEMBER))
			.as("twice")
			.isTrue();
		assertThat(isOpen(thread)).isFalse();
		assertThat(say(this.owner, Side.MEMBER, thread, reply)).isEqualTo(Outcome.WRITTEN);
		assertThat(isOpen(thread)).as("answered").isTrue();
		this.remarks.settle(this.number, "projet", thread, true, TestAdvice.actor(this.owner), Side.MEMBER);
		assertThat(say(this.owner, Side.MEMBER, thread, reply)).isEqualTo(Outcome.ALREADY);
		assertThat(isOpen(thread)).as("a second click opens nothing").isFalse();
		assertThat(this.said.of(this.number, "projet", this.adviser.id(), Side.ADVISER))
			.extracting(RemarksQuery.Row::adviser)
			.containsExactly(true, false);
	}

	@Test
	void whoHasNoPartInADraftNeitherReadsNorWrites() {
		Person other = this.people.person();
		UUID thread = this.advice.thread(this.number);
		this.advice.network(other);

		for (Side side : Side.values()) {
			assertThat(say(other, side, null, UUID.randomUUID())).isEqualTo(Outcome.REFUSED);
			assertThat(say(other, side, thread, UUID.randomUUID())).isEqualTo(Outcome.REFUSED);
			assertThat(this.said.of(this.number, "projet", other.id(), side)).isEmpty();
			assertThat(this.remarks.settle(this.number, "projet", thread, true, TestAdvice.actor(other), side))
				.isFalse();
		}
		assertThat(say(this.adviser, Side.MEMBER, null, UUID.randomUUID())).as("no member").isEqualTo(Outcome.REFUSED);
		assertThat(count()).isEqualTo(1);
		assertThat(isOpen(thread)).isTrue();
	}

	@Test
	void aThreadOfAnotherDraftIsNotReached() {
		String other = new TestApplications(this.portal).draft(this.people.person());
		UUID thread = this.advice.thread(other);

		assertThat(say(this.owner, Side.MEMBER, thread, UUID.randomUUID())).isEqualTo(Outcome.NO_THREAD);
		assertThat(this.remarks.settle(this.number, "projet", thread, true, TestAdvice.actor(this.owner), Side.MEMBER))
			.isFalse();
		assertThat(count()).isEqualTo(1);
		assertThat(isOpen(thread)).isTrue();
	}

	@Test
	void whatIsFiledHoldsNoRemarkAndTakesNone() {
		say(this.owner, Side.MEMBER, null, UUID.randomUUID());
		new TestApplications(this.portal).fileWhole(this.number, this.owner);

		assertThat(this.jdbc.sql("select content from application_filing").query(String.class).single())
			.doesNotContain("Où est le puits");
		assertThat(say(this.owner, Side.MEMBER, null, UUID.randomUUID())).isEqualTo(Outcome.REFUSED);
		assertThat(this.said.of(this.number, "projet", this.owner.id(), Side.MEMBER)).hasSize(1);
		assertThat(this.said.of(this.number, "projet", this.adviser.id(), Side.ADVISER)).isEmpty();
	}

	@Test
	void thoseWhoTakePartAreToldButWhoWrote() {
		say(this.adviser, Side.ADVISER, null, UUID.randomUUID());
		assertThat(this.people.messages(this.owner.address())).containsExactly("conseils.remarque");
		assertThat(this.people.messages(this.adviser.address())).containsExactly("conseils.invitation");

		say(this.owner, Side.MEMBER, null, UUID.randomUUID());
		assertThat(this.people.messages(this.adviser.address())).containsExactly("conseils.remarque",
				"conseils.invitation");
		assertThat(this.people.messages(this.owner.address())).containsExactly("conseils.remarque");
		assertThat(this.jdbc.sql("select distinct urgency from message where kind = 'conseils.remarque'")
			.query(String.class)
			.list()).containsExactly("DAILY");
	}

	@Test
	void theDatabaseKeepsWhatWasSaid() {
		this.advice.thread(this.number);

		for (String sql : List.of("update remark set text = 'x'", "delete from remark")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
		new TestApplications(this.portal).fileWhole(this.number, this.owner);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update remark_thread set settled_at = now(), settled_by = ?")
				.param(this.owner.id().value())
				.update());
	}

}
