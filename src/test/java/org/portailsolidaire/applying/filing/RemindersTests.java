package org.portailsolidaire.applying.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.applications.TestApplications;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due is recalled in time, once each. */
@EmptyPortalTest
class RemindersTests {

	private static final Instant CLOSING = Instant.parse("2027-03-31T22:00:00Z");

	@Autowired
	ApplicationContext portal;

	@Autowired
	Reminders reminders;

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

	/**
	 * The hours before an instant at which something is recalled, from nine days before
	 * it.
	 */
	private List<Integer> remindedBefore(Instant end) {
		List<Integer> reminded = new ArrayList<>();
		for (int hours = 24 * 9; hours > -6; hours -= 6) {
			this.clock.set(end.minus(Duration.ofHours(hours)));
			while (this.reminders.remindNext()) {
				reminded.add(hours);
			}
		}
		return reminded;
	}

	@Test
	void aDraftIsRemindedSevenTwoAndOneDaysBeforeOnceEach() {
		this.applications.draft(this.owner);

		assertThat(remindedBefore(CLOSING)).containsExactly(24 * 7, 24 * 2, 24);
		assertThat(this.people.messages(this.owner.address())).containsExactly("dossiers.rappel", "dossiers.rappel",
				"dossiers.rappel");
	}

	@Test
	void anAnswerThatIsAwaitedIsRemindedAsWell() {
		String number = this.applications.filed(this.owner);
		Instant asked = this.clock.instant();
		this.applications.ask(number, this.people.person(Role.STAFF), "projet");

		assertThat(remindedBefore(asked.plus(Duration.ofDays(14)))).containsExactly(24 * 7, 24 * 2, 24);
		assertThat(this.people.messages(this.owner.address())).containsExactly("dossiers.rappel-precisions",
				"dossiers.rappel-precisions", "dossiers.rappel-precisions", "dossiers.precisions", "dossiers.depose");
	}

	@Test
	void whatIsFiledOrBegunLateIsNotReminded() {
		this.applications.filed(this.owner);
		this.clock.set(CLOSING.minus(Duration.ofHours(30)));
		Person other = this.people.person();
		this.applications.draft(other);

		assertThat(this.reminders.remindNext()).isFalse();
		this.clock.set(CLOSING.minus(Duration.ofHours(20)));
		assertThat(this.reminders.remindNext()).isTrue();
		assertThat(this.reminders.remindNext()).isFalse();
		assertThat(this.people.messages(other.address())).containsExactly("dossiers.rappel");
	}

}
