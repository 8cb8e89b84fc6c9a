package org.portailsolidaire.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.platform.mail.MessageChoicesQuery.KindChoice;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** How people choose to be told, and to stop. */
@EmptyPortalTest
class MessageChoicesTests {

	@Autowired
	DataSource source;

	@Autowired
	MessageChoices kept;

	@Autowired
	PlatformTransactionManager transactions;

	private final PersonId fanta = new PersonId(UUID.randomUUID());

	private final TestClock clock = new TestClock();

	private Sandbox sandbox;

	private MessageChoicesQuery choices;

	private Choosing choosing;

	private TransactionTemplate transaction;

	@BeforeEach
	void open() {
		this.sandbox = new Sandbox(this.source, this.clock);
		this.choices = this.sandbox.choices();
		this.choosing = new Choosing(this.kept, this.choices, this.sandbox.jdbc, this.sandbox.clock);
		this.transaction = new TransactionTemplate(this.transactions);
	}

	@Test
	void offersWhatMayBeStoppedInItsUsualWay() {
		assertThat(chosen()).isEqualTo(Map.of("essai.urgent", MessageChoice.Way.AT_ONCE, "essai.quotidien",
				MessageChoice.Way.DAILY, "messages.resume", MessageChoice.Way.AT_ONCE));
	}

	@Test
	void followsTheChoiceOfEachPerson() {
		choose(Map.of("essai.urgent", MessageChoice.Way.DAILY, "essai.quotidien", MessageChoice.Way.PORTAL_ONLY,
				"essai.secret", MessageChoice.Way.PORTAL_ONLY, "messages.resume", MessageChoice.Way.DAILY, "inconnu",
				MessageChoice.Way.DAILY));
		post(Sandbox.URGENT, "a", this.fanta);
		post(Sandbox.DAILY, "b", this.fanta);
		post(Sandbox.SECRET, "c", this.fanta);
		post(Sandbox.URGENT, "d", new PersonId(UUID.randomUUID()));

		assertThat(List.of("a", "b", "c", "d").stream().map(this.sandbox::state)).containsExactly("IN_DIGEST",
				"DECLINED", "WAITING", "WAITING");
		assertThat(chosen()).containsEntry("essai.urgent", MessageChoice.Way.DAILY)
			.containsEntry("messages.resume", MessageChoice.Way.AT_ONCE);
	}

	@Test
	void stopsAKindFromTheLinkOfOneOfItsEmailsAndTakesItBack() {
		choose(Map.of("essai.urgent", MessageChoice.Way.DAILY));
		post(Sandbox.URGENT, "a", this.fanta);
		String token = token("a");
		assertThat(this.choices.find(token)).contains(new MessageChoicesQuery.Stop("essai.urgent", false));

		assertThat(stop(token)).isTrue();
		assertThat(stop(token)).as("pressed twice").isTrue();
		assertThat(this.sandbox.state("a")).as("what had not left yet").isEqualTo("DECLINED");
		assertThat(this.choices.find(token).orElseThrow().stopped()).isTrue();
		assertThat(chosen()).containsEntry("essai.urgent", MessageChoice.Way.PORTAL_ONLY)
			.containsEntry("essai.quotidien", MessageChoice.Way.DAILY);

		assertThat(resume(token)).isTrue();
		assertThat(resume(token)).isTrue();
		assertThat(chosen()).as("as it was before").containsEntry("essai.urgent", MessageChoice.Way.DAILY);
	}

	@Test
	void stopsForAnAddressWithoutAnAccountToo() {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "Fanta@exemple.org", "Puits"));
		stop(token("a"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "b", "fanta@Exemple.org", "Puits"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "c", "moussa@exemple.org", "Puits"));
		assertThat(List.of("a", "b", "c").stream().map(this.sandbox::state)).containsExactly("DECLINED", "DECLINED",
				"WAITING");
		resume(token("a"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "d", "fanta@exemple.org", "Puits"));

		assertThat(this.sandbox.state("d")).isEqualTo("WAITING");
	}

	@Test
	void theEmailOfTheMorningIsNotSentToWhoStoppedItExceptWhatIsRequired() {
		this.sandbox.post(Sandbox.message(Sandbox.DAILY, "a", "fanta@exemple.org", "Puits"));
		this.clock.set("2026-11-23T06:00:01Z");
		this.sandbox.digest().gather();
		String token = this.sandbox.jdbc.sql("select stop_token from message where kind = 'messages.resume'")
			.query(String.class)
			.single();
		stop(token);
		assertThat(this.sandbox.state("2026-11-23")).isEqualTo("DECLINED");
		this.sandbox.post(Sandbox.message(Sandbox.DAILY, "b", "fanta@exemple.org", "Puits"));
		this.clock.set("2026-11-24T06:00:01Z");
		this.sandbox.digest().gather();
		assertThat(this.sandbox.state("2026-11-24")).isEqualTo("DECLINED");
		this.sandbox.post(Sandbox.message(Sandbox.REQUIRED, "c", "fanta@exemple.org", "une date a changé"));
		this.clock.set("2026-11-25T06:00:01Z");
		this.sandbox.digest().gather();

		assertThat(this.sandbox.state("2026-11-25")).isEqualTo("WAITING");
	}

	@Test
	void knowsNoTokenThatItDidNotGive() {
		assertThat(stop("x".repeat(43))).isFalse();
		assertThat(resume("x".repeat(43))).isFalse();
		assertThat(this.choices.find("x".repeat(43))).isEmpty();
	}

	@Test
	void givesEachEmailATokenOfItsOwn() {
		for (int number = 0; number < 20; number++) {
			post(Sandbox.URGENT, "a" + number, this.fanta);
		}

		assertThat(this.sandbox.jdbc.sql("select stop_token from message").query(String.class).list())
			.doesNotHaveDuplicates()
			.allMatch((token) -> token.matches("[A-Za-z0-9_-]{43}"));
	}

	private void choose(Map<String, MessageChoice.Way> wanted) {
		this.transaction.executeWithoutResult((status) -> this.choosing.choose(this.fanta, wanted));
	}

	private boolean stop(String token) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.choosing.stop(token)));
	}

	private boolean resume(String token) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.choosing.resume(token)));
	}

	private Map<String, MessageChoice.Way> chosen() {
		return this.choices.of(this.fanta)
			.stream()
			.collect(Collectors.toMap((choice) -> choice.kind().code(), KindChoice::choice));
	}

	private void post(MessageKind kind, String act, PersonId person) {
		this.sandbox
			.post(new Message(kind, act, new Recipient(person, person.value() + "@exemple.org", "Fanta", Locale.FRENCH),
					List.of("Puits"), "/x"));
	}

	private String token(String act) {
		return this.sandbox.jdbc.sql("select stop_token from message where act = ?")
			.param(act)
			.query(String.class)
			.single();
	}

}
