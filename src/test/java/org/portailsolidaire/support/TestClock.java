package org.portailsolidaire.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that stands still until a test sets it; put back after each test. */
public class TestClock extends Clock {

	/** The instant at which all tests start: eleven in Paris, a Sunday. */
	public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	public void set(Instant instant) {
		this.now.set(instant);
	}

	/** Sets the instant, written as {@code 2026-11-22T10:00:00Z}. */
	public void set(String instant) {
		set(Instant.parse(instant));
	}

	public void advance(Duration duration) {
		this.now.updateAndGet((before) -> before.plus(duration));
	}

	public void reset() {
		set(START);
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

	static class Reset implements AfterEachCallback {

		@Override
		public void afterEach(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
		}

	}

}
