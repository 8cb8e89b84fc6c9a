package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where passwords wait for their hash, which costs a processor a twentieth of a second.
 * They have threads of their own, fewer than the pages have: the system shares the
 * processors among all of them, and neither starves the other. Known browsers go first;
 * then each network in its turn, so that one which sends many waits for itself only.
 */
@Component
class PasswordQueue implements DisposableBean {

	/** Of the mean time of a hash, how much a new one weighs. */
	private static final double WEIGHT = 0.1;

	/** Beside sixteen threads of pages: see docs/measures.md. */
	private static final int A_PROCESSOR = 3;

	private final ThreadPoolExecutor threads;

	private final Duration longestWait;

	private final AtomicLong arrivals = new AtomicLong();

	/** The rank of the last turn of each network that still waits. */
	private final Map<String, Long> ranks = new HashMap<>();

	private long rank;

	/** The time that a hash takes. */
	private double nanos = TimeUnit.MILLISECONDS.toNanos(50);

	/**
	 * @param atOnce 0 for three a processor
	 */
	PasswordQueue(@Value("${portail.password.at-once}") int atOnce,
			@Value("${portail.password.longest-wait}") Duration longestWait) {
		int count = (atOnce > 0) ? atOnce : A_PROCESSOR * Runtime.getRuntime().availableProcessors();
		this.threads = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
				Thread.ofPlatform().daemon().name("mots-de-passe-", 1).factory());
		this.threads.prestartAllCoreThreads();
		this.longestWait = longestWait;
	}

	/**
	 * Does a piece of work in its turn.
	 * @throws BusyException at once, when the turn would not come in time
	 */
	<T> T inTurn(Caller caller, Supplier<T> work) {
		Turn<T> turn = new Turn<>(caller, work);
		if (waitBefore(turn).compareTo(this.longestWait) > 0) {
			turn.leave();
			throw new BusyException();
		}
		this.threads.execute(turn);
		try {
			return turn.get(2 * this.longestWait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new BusyException();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BusyException();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			turn.cancel(false);
			this.threads.remove(turn);
		}
	}

	/** How many wait. */
	int waiting() {
		return this.threads.getQueue().size();
	}

	/** Whether a newcomer had better ask for a link. */
	boolean isLong() {
		return time(waiting()).compareTo(this.longestWait.dividedBy(2)) > 0;
	}

	private Duration waitBefore(Turn<?> turn) {
		return time(this.threads.getQueue()
			.stream()
			.filter((other) -> other instanceof Turn<?> before && before.compareTo(turn) < 0)
			.count());
	}

	private synchronized Duration time(long turns) {
		return Duration.ofNanos((long) (turns * this.nanos / this.threads.getCorePoolSize()));
	}

	private synchronized long rankOf(String place) {
		long next = Math.max(this.rank, this.ranks.getOrDefault(place, this.rank)) + 1;
		this.ranks.put(place, next);
		return next;
	}

	private synchronized void begins(long turn) {
		this.rank = Math.max(this.rank, turn);
		this.ranks.values().removeIf((last) -> last <= this.rank);
	}

	private synchronized void ends(long took) {
		this.nanos = (1 - WEIGHT) * this.nanos + WEIGHT * took;
	}

	private synchronized void leaves(String place, long turn) {
		this.ranks.replace(place, turn, turn - 1);
	}

	@Override
	public void destroy() {
		this.threads.shutdownNow();
	}

	/** Too many passwords wait. */
	static final class BusyException extends RuntimeException {

		BusyException() {
			super("Too many passwords wait for their hash");
		}

	}

	/** Someone's turn. */
	private final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

		private final Caller caller;

		private final long place;

		private final long arrival;

		Turn(Caller caller, Supplier<T> work) {
			super(work::get);
			this.caller = caller;
			this.place = rankOf(caller.place());
			this.arrival = PasswordQueue.this.arrivals.getAndIncrement();
		}

		void leave() {
			leaves(this.caller.place(), this.place);
		}

		@Override
		public void run() {
			begins(this.place);
			long start = System.nanoTime();
			super.run();
			if (!isCancelled()) {
				ends(System.nanoTime() - start);
			}
		}

		@Override
		public int compareTo(Turn<?> other) {
			int order = Boolean.compare(other.caller.isKnown(), this.caller.isKnown());
			order = (order != 0) ? order : Long.compare(this.place, other.place);
			return (order != 0) ? order : Long.compare(this.arrival, other.arrival);
		}

	}

}
