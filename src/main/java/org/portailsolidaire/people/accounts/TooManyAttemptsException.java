package org.portailsolidaire.people.accounts;

import java.time.Duration;

/** Something was tried too often. */
final class TooManyAttemptsException extends RuntimeException {

	private final long seconds;

	TooManyAttemptsException(Duration wait) {
		super("Too many attempts");
		this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
	}

	/** How long to wait, in seconds. */
	long seconds() {
		return this.seconds;
	}

}
