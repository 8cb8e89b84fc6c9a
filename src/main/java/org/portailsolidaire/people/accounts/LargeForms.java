package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.server.KeyedTurns.Turn;

/**
 * The memory that long forms take while they are received, all together: who announces
 * much and sends it slowly leaves room for the others. Files do not count: they go to the
 * disk.
 */
final class LargeForms {

	/** A form that is shorter never waits. */
	private static final int SHORT = 16_000;

	private static final int KILO = 1000;

	/** Kilobytes, for those who signed in and for the others. */
	private final Semaphore known = new Semaphore(24_000, true);

	private final Semaphore unknown = new Semaphore(4_000, true);

	/** Waits for room; null when there was none in time. */
	@Nullable Turn take(HttpServletRequest request, boolean signedIn, Duration patience) {
		long announced = request.getContentLengthLong();
		String type = request.getContentType();
		if (announced <= SHORT || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
			return () -> {
			};
		}
		Semaphore room = signedIn ? this.known : this.unknown;
		int needed = (int) Math.min(announced / KILO, KILO * 4);
		try {
			if (room.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return () -> room.release(needed);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return null;
	}

}
