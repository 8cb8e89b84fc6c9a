package org.portailsolidaire.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.messages.MessageSending.Turn;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves, and what happens when it does not. */
class SendingTests {

	private final TestClock clock = new TestClock();

	private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private Sandbox sandbox;

	@BeforeEach
	void open() {
		this.sandbox = new Sandbox(TestDatabase.dataSource(TestDatabase.create()), this.clock);
		this.mail.start();
	}

	@AfterEach
	void close() {
		this.mail.stop();
	}

	@Test
	void sendsTextAndHtmlThatAnyMailProgramReads() throws Exception {
		this.sandbox.post(new Message(Sandbox.URGENT, "a",
				new Recipient(null, "fanta@exemple.org", "Fanta « Élan » Diallo", Locale.FRENCH),
				List.of("L’eau <b>& la terre</b>"), "/dossiers/1"));
		send();

		MimeMessage sent = this.mail.getReceivedMessages()[0];
		String id = this.sandbox.jdbc.sql("select id::text from message").query(String.class).single();
		String token = this.sandbox.jdbc.sql("select stop_token from message").query(String.class).single();
		assertThat(sent.getMessageID()).isEqualTo("<" + id + "@portail.example>");
		assertThat(sent.getSubject()).isEqualTo("Votre dossier «\u00A0L’eau <b>& la terre</b>\u00A0» est déposé");
		assertThat(sent.getFrom()[0]).hasToString("Portail Solidaire <avis@portail.example>");
		assertThat(sent.getReplyTo()[0]).hasToString("equipe@portail.example");
		assertThat(sent.getAllRecipients()).hasSize(1);
		assertThat(sent.getSentDate().toInstant()).isEqualTo(TestClock.START);
		assertThat(sent.getHeader("List-Unsubscribe", null))
			.isEqualTo("<https://portail.example/mes-courriels/" + token + ">");
		assertThat(sent.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
		MimeMultipart parts = (MimeMultipart) sent.getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat((String) parts.getBodyPart(0).getContent()).startsWith("Bonjour Fanta « Élan » Diallo,")
			.contains("Nous avons bien reçu L’eau <b>& la terre</b>.")
			.contains("Voir le dossier\u00A0:\r\nhttps://portail.example/dossiers/1")
			.doesNotContain("**");
		String html = (String) parts.getBodyPart(1).getContent();
		assertThat(html).contains("<b>L’eau &lt;b&gt;&amp; la terre&lt;/b&gt;</b>")
			.contains("prefers-color-scheme: dark")
			.contains("href=\"https://portail.example/dossiers/1\"")
			.doesNotContain("<img", "<script", " th:", "src=", "url(", "@import");
		assertThat(GreenMailUtil.getWholeMessage(sent).length()).isLessThan(20_000);
		assertThat(this.sandbox.state("a")).isEqualTo("SENT");
	}

	@Test
	void sendsARequiredMessageWithoutAWayToStopIt() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));
		send();

		MimeMessage sent = this.mail.getReceivedMessages()[0];
		assertThat(sent.getHeader("List-Unsubscribe")).isNull();
		assertThat(GreenMailUtil.getBody(sent)).doesNotContain("mes-courriels");
	}

	@Test
	void greetsNobodyByAnAdvertisement() throws Exception {
		this.sandbox.post(new Message(Sandbox.SECRET, "a",
				new Recipient(null, "f@exemple.org", "Gagnez 1000 € sur https://arnaque.example", Locale.FRENCH),
				List.of(), "/x"));
		send();

		MimeMultipart parts = (MimeMultipart) this.mail.getReceivedMessages()[0].getContent();
		assertThat((String) parts.getBodyPart(0).getContent()).contains("Bonjour,").doesNotContain("arnaque");
	}

	@Test
	void wipesAOneTimeLinkOnceItHasLeft() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "b", "fanta@exemple.org", "Puits"));
		assertThat(link("a")).isNotNull();
		send();

		assertThat(link("a")).isNull();
		assertThat(link("b")).isNotNull();
	}

	@Test
	void wipesAOneTimeLinkThatIsRefusedOrThatNobodySends() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));
		try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "550 5.1.1 Inconnu"))) {
			this.sandbox.sending(server.port()).sendNext();
		}
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "b", "fanta@exemple.org"));
		this.clock.advance(Duration.ofHours(25));
		this.sandbox.queue.giveUpLate();

		assertThat(List.of(this.sandbox.state("a"), this.sandbox.state("b"))).containsOnly("GIVEN_UP");
		assertThat(link("a")).isNull();
		assertThat(link("b")).isNull();
	}

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

	@Test
	void anotherWorkerTakesOverWhatADeadOneHeldOnceItsLeaseEnds() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		SendingQueue.Claimed dead = this.sandbox.queue.claim(Sandbox.SETTINGS.lease()).orElseThrow();
		send();
		assertThat(this.mail.getReceivedMessages()).isEmpty();
		this.clock.advance(Sandbox.SETTINGS.lease());
		send();

		assertThat(this.mail.getReceivedMessages()).hasSize(1);
		this.sandbox.queue.postpone(dead, Trouble.UNREACHABLE, "late");
		assertThat(this.sandbox.state("a")).isEqualTo("SENT");
	}

	@Test
	void aMessageThatKillsItsWorkersIsGivenUpInTheEnd() {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		this.clock.advance(Patience.LONGEST);
		this.sandbox.queue.claim(Sandbox.SETTINGS.lease()).orElseThrow();
		assertThat(this.sandbox.queue.giveUpLate()).as("a worker holds it").isZero();
		this.clock.advance(Sandbox.SETTINGS.lease());

		assertThat(this.sandbox.queue.giveUpLate()).isOne();
		assertThat(this.sandbox.state("a")).isEqualTo("GIVEN_UP");
	}

	@Test
	void workersOfTwoNodesSendEachMessageOnce() throws Exception {
		for (int number = 0; number < 40; number++) {
			this.sandbox.post(Sandbox.message(Sandbox.URGENT, "acte-" + number, "fanta@exemple.org", "Puits"));
		}
		try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> done = List.of(1, 2, 3, 4)
				.stream()
				.map((node) -> nodes.submit(() -> this.sandbox.sending(this.mail.getSmtp().getPort()).sendAll()))
				.toList();
			int sent = 0;
			for (Future<Integer> node : done) {
				sent += node.get();
			}
			assertThat(sent).isEqualTo(40);
		}

		assertThat(this.mail.getReceivedMessages()).hasSize(40);
	}

	@Test
	void oneTimeLinksLeaveBeforeTheOthers() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		this.clock.advance(Duration.ofSeconds(1));
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "b", "fanta@exemple.org"));
		this.sandbox.sending(this.mail.getSmtp().getPort()).sendNext();

		assertThat(this.sandbox.state("b")).isEqualTo("SENT");
		assertThat(this.sandbox.state("a")).isEqualTo("WAITING");
	}

	@Test
	void workersWakeUpAtACommitAndStopWithTheEmailInHandSent() {
		MailSettings slowPoll = new MailSettings("a@b.example", "", 2, Duration.ofHours(1), Duration.ofSeconds(5),
				Duration.ofDays(1));
		SendingWorkers workers = new SendingWorkers(this.sandbox.sending(this.mail.getSmtp().getPort()),
				this.sandbox.digest(), this.sandbox.queue, this.sandbox.bell, slowPoll);
		workers.start();
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));

		assertThat(this.mail.waitForIncomingEmail(5000, 1)).isTrue();
		workers.stop();
		assertThat(this.sandbox.state("a")).isEqualTo("SENT");
		assertThat(workers.isRunning()).isFalse();
	}

	@Test
	void messagesWaitWhereThereIsNoMailServer() {
		SendingWorkers workers = new SendingWorkers(null, this.sandbox.digest(), this.sandbox.queue, this.sandbox.bell,
				Sandbox.SETTINGS);
		workers.start();
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "fanta@exemple.org", "Puits"));
		workers.stop();

		assertThat(this.sandbox.state("a")).isEqualTo("WAITING");
	}

	private void send() throws InterruptedException {
		this.sandbox.sending(this.mail.getSmtp().getPort()).sendAll();
	}

	private String link(String act) {
		return this.sandbox.jdbc.sql("select link from message where act = ?")
			.param(act)
			.query(String.class)
			.list()
			.getFirst();
	}

	private long next(String act) {
		return this.sandbox.jdbc.sql("select next_attempt_at from message where act = ?")
			.param(act)
			.query((row, number) -> row.getTimestamp(1).toInstant().toEpochMilli())
			.single();
	}

}
