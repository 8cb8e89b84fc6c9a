package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class SendingWorkersTests extends SendingCase {

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

}
