package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long, and how often, the portal tries to send an e-mail. */
final class Patience {

	/** An e-mail later than this would surprise more than it tells. */
	static final Duration LONGEST = Duration.ofDays(2);

	/** One-time links have ended by then. */
	static final Duration LONGEST_SECRET = Duration.ofDays(1);

	private static final Duration FIRST = Duration.ofSeconds(30);

	private static final Duration MOST = Duration.ofHours(1);

	private static final int DOUBLINGS = 7;

	private Patience() {
	}

	static Duration of(boolean secret) {
		return secret ? LONGEST_SECRET : LONGEST;
	}

	/**
	 * The wait after an attempt that failed: half a minute, doubled each time up to an
	 * hour, give or take a quarter so that e-mails do not all come back together.
	 */
	static Duration after(int attempts) {
		long wait = Math.min(FIRST.toMillis() << Math.min(attempts - 1, DOUBLINGS), MOST.toMillis());
		return Duration.ofMillis(wait - wait / 4 + ThreadLocalRandom.current().nextLong(wait / 2));
	}

}
