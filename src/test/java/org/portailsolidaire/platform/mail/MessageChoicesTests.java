package org.portailsolidaire.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.platform.mail.MessageChoices.KindChoice;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How people choose to be told, and to stop. */
class MessageChoicesTests {

	private final PersonId fanta = new PersonId(UUID.randomUUID());

	private Sandbox sandbox;

	private MessageChoices choices;

	@BeforeEach
	void open() {
		this.sandbox = new Sandbox(TestDatabase.dataSource(TestDatabase.create()), new TestClock());
		this.choices = this.sandbox.choices();
	}

	@Test
	void offersWhatMayBeStoppedInItsUsualWay() {
		assertThat(chosen()).isEqualTo(Map.of("essai.urgent", Choice.AT_ONCE, "essai.quotidien", Choice.DAILY,
				"messages.resume", Choice.AT_ONCE));
	}

	@Test
	void followsTheChoiceOfEachPerson() {
		this.choices.choose(this.fanta, Map.of("essai.urgent", Choice.DAILY, "essai.quotidien", Choice.PORTAL_ONLY,
				"essai.secret", Choice.PORTAL_ONLY, "messages.resume", Choice.DAILY, "inconnu", Choice.DAILY));
		post(Sandbox.URGENT, "a", this.fanta);
		post(Sandbox.DAILY, "b", this.fanta);
		post(Sandbox.SECRET, "c", this.fanta);
		post(Sandbox.URGENT, "d", new PersonId(UUID.randomUUID()));

		assertThat(List.of("a", "b", "c", "d").stream().map(this.sandbox::state)).containsExactly("IN_DIGEST",
				"DECLINED", "WAITING", "WAITING");
		assertThat(chosen()).containsEntry("essai.urgent", Choice.DAILY)
			.containsEntry("messages.resume", Choice.AT_ONCE);
	}

	@Test
	void stopsAKindFromTheLinkOfOneOfItsEmailsAndTakesItBack() {
		this.choices.choose(this.fanta, Map.of("essai.urgent", Choice.DAILY));
		post(Sandbox.URGENT, "a", this.fanta);
		String token = token("a");
		assertThat(this.choices.find(token)).contains(new MessageChoices.Stop("essai.urgent", false));

		assertThat(this.choices.stop(token)).isTrue();
		assertThat(this.choices.stop(token)).as("pressed twice").isTrue();
		assertThat(this.sandbox.state("a")).as("what had not left yet").isEqualTo("DECLINED");
		assertThat(this.choices.find(token).orElseThrow().stopped()).isTrue();
		assertThat(chosen()).containsEntry("essai.urgent", Choice.PORTAL_ONLY)
			.containsEntry("essai.quotidien", Choice.DAILY);

		assertThat(this.choices.resume(token)).isTrue();
		assertThat(this.choices.resume(token)).isTrue();
		assertThat(chosen()).as("as it was before").containsEntry("essai.urgent", Choice.DAILY);
	}

	@Test
	void stopsForAnAddressWithoutAnAccountToo() {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "Fanta@exemple.org", "Puits"));
		this.choices.stop(token("a"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "b", "fanta@Exemple.org", "Puits"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "c", "moussa@exemple.org", "Puits"));
		assertThat(List.of("a", "b", "c").stream().map(this.sandbox::state)).containsExactly("DECLINED", "DECLINED",
				"WAITING");
		this.choices.resume(token("a"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "d", "fanta@exemple.org", "Puits"));

		assertThat(this.sandbox.state("d")).isEqualTo("WAITING");
	}

	@Test
	void knowsNoTokenThatItDidNotGive() {
		assertThat(this.choices.stop("x".repeat(43))).isFalse();
		assertThat(this.choices.resume("x".repeat(43))).isFalse();
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

	private Map<String, Choice> chosen() {
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
