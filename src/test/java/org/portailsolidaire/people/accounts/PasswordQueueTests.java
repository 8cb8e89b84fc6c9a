package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** In which order passwords are looked at. */
@Tag("plain")
class PasswordQueueTests {

	/** A hundred people wait as long as one may. */
	private PasswordQueue queue = new PasswordQueue(1, Duration.ofSeconds(5));

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private final List<String> done = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch gate = new CountDownLatch(1);

	private final CountDownLatch begun = new CountDownLatch(1);

	private int waiting;

	@AfterEach
	void end() {
		this.people.shutdownNow();
		this.queue.destroy();
	}

	/** Someone whose hash lasts until the gate opens. */
	private void someoneIsAtIt() throws InterruptedException {
		this.people.execute(() -> this.queue.inTurn(new Caller("premier", null), () -> {
			this.begun.countDown();
			try {
				this.gate.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return "";
		}));
		this.begun.await();
	}

	private void waits(String name, Caller caller) {
		this.people.execute(() -> this.queue.inTurn(caller, () -> this.done.add(name)));
		this.waiting++;
		while (this.queue.waiting() < this.waiting) {
			Thread.onSpinWait();
		}
	}

	private List<String> order() {
		this.gate.countDown();
		while (this.done.size() < this.waiting) {
			Thread.onSpinWait();
		}
		return this.done;
	}

	@Test
	void networksTakeTurnsSoThatOneThatSendsManyWaitsForItself() throws Exception {
		someoneIsAtIt();
		for (int i = 1; i <= 5; i++) {
			waits("a" + i, new Caller("a", null));
		}
		waits("b1", new Caller("b", null));
		waits("b2", new Caller("b", null));
		waits("c1", new Caller("c", null));

		assertThat(order()).containsExactly("a1", "b1", "c1", "a2", "b2", "a3", "a4", "a5");
	}

	@Test
	void browsersThatAreKnownGoFirst() throws Exception {
		someoneIsAtIt();
		waits("a1", new Caller("a", null));
		waits("a2", new Caller("a", null));
		waits("b1", new Caller("b", null));
		waits("connu", new Caller("a", "appareil"));
		waits("connue", new Caller("b", "autre"));

		assertThat(order()).containsExactly("connu", "connue", "a1", "b1", "a2");
	}

	@Test
	void whoWouldWaitTooLongIsToldAtOnceAndOthersAreNot() throws Exception {
		someoneIsAtIt();
		for (int i = 0; i < 101; i++) {
			waits("a" + i, new Caller("a", null));
		}
		assertThat(this.queue.isLong()).isTrue();
		long start = System.nanoTime();
		assertThatExceptionOfType(PasswordQueue.BusyException.class)
			.isThrownBy(() -> this.queue.inTurn(new Caller("a", null), () -> ""));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		waits("b1", new Caller("b", null));
		waits("connu", new Caller("a", "appareil"));

		assertThat(order()).startsWith("connu", "a0", "b1");
	}

	@Test
	void aHashThatNeverComesIsGivenUp() throws Exception {
		this.queue.destroy();
		this.queue = new PasswordQueue(1, Duration.ofMillis(200));
		someoneIsAtIt();

		assertThatExceptionOfType(PasswordQueue.BusyException.class)
			.isThrownBy(() -> this.queue.inTurn(new Caller("a", null), () -> ""));
		assertThat(this.queue.waiting()).isZero();
	}

	@Test
	void whatFailsIsToldToWhoAsked() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.queue.inTurn(new Caller("a", null), () -> {
				throw new IllegalArgumentException("no");
			}))
			.withRootCauseInstanceOf(IllegalArgumentException.class);
		assertThat(this.queue.inTurn(new Caller("a", null), () -> "yes")).isEqualTo("yes");
	}

}
