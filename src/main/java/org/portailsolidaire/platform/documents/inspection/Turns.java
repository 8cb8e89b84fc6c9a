package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.portailsolidaire.shared.PersonId;

/** One work at a time, and one of each person in the queue. */
class Turns {

	/** People share a place now and then: they wait for each other, no more. */
	private static final int PLACES = 256;

	private final Semaphore[] people = Stream.generate(() -> new Semaphore(1, true))
		.limit(PLACES)
		.toArray(Semaphore[]::new);

	private final Semaphore turn = new Semaphore(1, true);

	/** Work that takes a turn. */
	@FunctionalInterface
	interface Work<T> {

		T done() throws IOException;

	}

	/**
	 * Does a work of a person in its turn.
	 * @throws DocumentsBusyException when the turn does not come in time
	 */
	<T> T take(PersonId person, Duration patience, Work<T> work) throws IOException {
		long until = System.nanoTime() + patience.toNanos();
		return in(this.people[Math.floorMod(person.hashCode(), PLACES)], until, () -> in(this.turn, until, work));
	}

	private static <T> T in(Semaphore place, long until, Work<T> work) throws IOException {
		acquire(place, until);
		try {
			return work.done();
		}
		finally {
			place.release();
		}
	}

	private static void acquire(Semaphore place, long until) {
		try {
			if (!place.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				throw new DocumentsBusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DocumentsBusyException();
		}
	}

}
