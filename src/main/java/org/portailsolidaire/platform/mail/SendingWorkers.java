package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.mail.MessageSending.Turn;

import org.springframework.context.SmartLifecycle;

/**
 * The workers of this node: one keeps house and sends, the others send. They wake up
 * after each commit that leaves a message, and from time to time. At the end of the
 * portal they finish the e-mail in hand and take no other.
 */
class SendingWorkers implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(SendingWorkers.class);

	/** After the pages have stopped: what they posted last may still leave. */
	private static final int LATE_PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

	/** Beyond, the e-mail in hand is left to the end of its lease. */
	private static final Duration LAST_EMAIL = Duration.ofSeconds(15);

	private final @Nullable MessageSending sending;

	private final DailyDigest digest;

	private final SendingQueue queue;

	private final SendingBell bell;

	private final MailSettings settings;

	private final List<Thread> workers = new ArrayList<>();

	private volatile boolean running;

	/** Without a mail server, {@code sending} is absent: messages wait. */
	SendingWorkers(@Nullable MessageSending sending, DailyDigest digest, SendingQueue queue, SendingBell bell,
			MailSettings settings) {
		this.sending = sending;
		this.digest = digest;
		this.queue = queue;
		this.bell = bell;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.running = true;
		for (int number = 0; number < this.settings.workers(); number++) {
			boolean keepsHouse = number == 0;
			this.workers.add(Thread.ofPlatform().daemon().name("courriels-" + number).start(() -> work(keepsHouse)));
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.bell.ring();
		for (Thread worker : this.workers) {
			try {
				worker.join(LAST_EMAIL);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		this.workers.clear();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return LATE_PHASE;
	}

	private void work(boolean keepsHouse) {
		while (this.running) {
			long heard = this.bell.count();
			boolean blocked = false;
			try {
				if (keepsHouse) {
					this.queue.giveUpLate();
					this.digest.gather();
				}
				blocked = sendWhatIsDue();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				LOG.warn("L’envoi des courriels s’interrompt un moment : {}", ex.toString());
				blocked = true;
			}
			rest(heard, blocked);
		}
	}

	private boolean sendWhatIsDue() throws InterruptedException {
		Turn turn = Turn.WORKED;
		while (this.sending != null && this.running && turn == Turn.WORKED) {
			turn = this.sending.sendNext();
		}
		return turn == Turn.BLOCKED;
	}

	/**
	 * Until the next call or round; when blocked, the calls of meanwhile do not count.
	 */
	private void rest(long heard, boolean blocked) {
		try {
			if (this.running) {
				this.bell.await(blocked ? this.bell.count() : heard, this.settings.poll());
			}
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

}
