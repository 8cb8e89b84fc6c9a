package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.platform.mail.MessageSending.Turn;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class RetryTests extends SendingCase {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			RCPT  | 550 5.1.1 Boîte inconnue | GIVEN_UP | REFUSED        | WORKED
			data  | 554 Contenu refusé       | GIVEN_UP | REFUSED        | WORKED
			RCPT  | 451 Plus tard            | WAITING  | POSTPONED      | WORKED
			data  | 452 Disque plein         | WAITING  | POSTPONED      | WORKED
			MAIL  | 550 Expéditeur refusé    | WAITING  | SENDER_REFUSED | BLOCKED
			RCPT  | 530 Dites qui vous êtes  | WAITING  | NOT_LET_IN     | BLOCKED
			HELLO | 421 Fermé                | WAITING  | UNREACHABLE    | BLOCKED
			HELLO | silence                  | WAITING  | UNREACHABLE    | BLOCKED
			HELLO | drip                     | WAITING  | UNREACHABLE    | BLOCKED
			RCPT  | silence                  | WAITING  | UNREACHABLE    | BLOCKED
			""")
	void tellsARefusalFromAWait(String command, String answer, String state, Trouble trouble, Turn turn)
			throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		try (ScriptedServer server = new ScriptedServer(Map.of(command, answer))) {
			assertThat(this.sandbox.sending(server.port()).sendNext()).isEqualTo(turn);
		}

		Map<String, Object> row = this.sandbox.jdbc.sql("select * from message").query().singleRow();
		assertThat(row).containsEntry("state", state)
			.containsEntry("trouble", trouble.name())
			.containsEntry("attempts", 1);
		assertThat((String) row.get("detail")).isNotBlank();
		if (answer.matches("\\d{3} .*") && !answer.startsWith("421")) {
			assertThat((String) row.get("detail")).contains(answer.substring(0, 3));
		}
	}

	@Test
	void countsAnEmailAsSentWhenOnlyTheGoodbyeFails() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		try (ScriptedServer server = new ScriptedServer(Map.of("QUIT", "cut"))) {
			this.sandbox.sending(server.port()).sendAll();
			assertThat(server.accepted).hasValue(1);
		}

		assertThat(this.sandbox.state("a")).isEqualTo("SENT");
	}

	@Test
	void comesBackLaterAndLaterThenGivesUp() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		MessageSending absent = this.sandbox.sending(1);
		Instant before = this.clock.instant();
		long wait = 0;
		int attempts = 0;
		while (this.sandbox.state("a").equals("WAITING")) {
			assertThat(absent.sendNext()).isEqualTo(Turn.BLOCKED);
			assertThat(absent.sendNext()).isEqualTo(Turn.IDLE);
			attempts++;
			if (attempts <= 7) {
				long next = next("a") - this.clock.instant().toEpochMilli();
				assertThat(next).isGreaterThan(wait);
				wait = next;
			}
			this.clock.advance(Duration.ofMinutes(76));
		}

		assertThat(this.sandbox.state("a")).isEqualTo("GIVEN_UP");
		assertThat(Duration.between(before, this.clock.instant())).isBetween(Duration.ofDays(1), Duration.ofDays(3));
		assertThat(this.mail.getReceivedMessages()).isEmpty();
	}

	@Test
	void waitsBetweenHalfAMinuteAndAnHourGiveOrTakeAQuarter() {
		assertThat(Patience.after(1)).isBetween(Duration.ofMillis(22_500), Duration.ofMillis(37_500));
		assertThat(Patience.after(3)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
		assertThat(Patience.after(1000)).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(75));
	}

	@Test
	void sendsAgainWhatStaffRetries() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "b", "fanta@exemple.org"));
		try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "550 5.1.1 Inconnu"))) {
			this.sandbox.sending(server.port()).sendAll();
		}
		MessageLog log = new MessageLog(this.sandbox.jdbc, this.sandbox.bell, this.clock);
		List<MessageLog.Entry> given = log.list(new MessageLog.Filter(MessageState.GIVEN_UP, null, null, "FANTA@"), 1)
			.entries();
		assertThat(given).hasSize(2);
		assertThat(log.figures().givenUp()).isEqualTo(2);
		List<Boolean> retried = given.stream()
			.sorted((one, other) -> one.kind().compareTo(other.kind()))
			.map((entry) -> this.sandbox.transaction.execute((status) -> log.retry(entry.id())))
			.toList();
		send();

		assertThat(retried).containsExactly(false, true);
		assertThat(this.sandbox.state("a")).isEqualTo("SENT");
		assertThat(this.mail.getReceivedMessages()).hasSize(1);
	}

	private long next(String act) {
		return this.sandbox.jdbc.sql("select next_attempt_at from message where act = ?")
			.param(act)
			.query((row, number) -> row.getTimestamp(1).toInstant().toEpochMilli())
			.single();
	}

}
