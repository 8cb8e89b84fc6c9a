package org.portailsolidaire.platform.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * So many turns at once for each key, in the order of arrival: what one asks for keeps
 * nobody else waiting.
 */
public final class KeyedTurns {

	private final int most;

	private final Map<String, Line> lines = new ConcurrentHashMap<>();

	public KeyedTurns(int most) {
		this.most = most;
	}

	/** A turn that was taken, given back when closed. */
	public interface Turn extends AutoCloseable {

		@Override
		void close();

	}

	private record Line(Semaphore turns, int people) {
	}

	/**
	 * Waits for a turn.
	 * @return null when it did not come in time
	 */
	public @Nullable Turn take(String key, Duration patience) {
		Semaphore turns = enter(key);
		boolean taken = false;
		try {
			taken = turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!taken) {
			leave(key);
			return null;
		}
		return () -> {
			turns.release();
			leave(key);
		};
	}

	private Semaphore enter(String key) {
		Line line = this.lines.compute(key, (same, there) -> (there == null)
				? new Line(new Semaphore(this.most, true), 1) : new Line(there.turns(), there.people() + 1));
		return java.util.Objects.requireNonNull(line).turns();
	}

	private void leave(String key) {
		this.lines.computeIfPresent(key,
				(same, there) -> (there.people() == 1) ? null : new Line(there.turns(), there.people() - 1));
	}

}
