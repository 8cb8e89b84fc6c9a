package org.portailsolidaire.calls.catalogue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class PageTurnsTests {

	private final PageTurns turns = new PageTurns(1);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void whoComesSecondWaitsForTheFirst() throws Exception {
		MockHttpServletRequest first = new MockHttpServletRequest();
		this.turns.preHandle(first, this.response, this);
		CountDownLatch passed = new CountDownLatch(1);
		Thread second = Thread.startVirtualThread(() -> enter(passed));

		assertThat(passed.await(50, TimeUnit.MILLISECONDS)).isFalse();
		this.turns.afterCompletion(first, this.response, this, null);
		assertThat(passed.await(5, TimeUnit.SECONDS)).isTrue();
		second.join();
	}

	@Test
	void whoHasWaitedLongGoesOnAndGivesBackNoTurnOfOthers() throws Exception {
		MockHttpServletRequest first = new MockHttpServletRequest();
		MockHttpServletRequest second = new MockHttpServletRequest();
		this.turns.preHandle(first, this.response, this);

		assertThat(this.turns.preHandle(second, this.response, this)).isTrue();
		this.turns.afterCompletion(second, this.response, this, null);
		assertThat(second.getAttributeNames().hasMoreElements()).isFalse();
		assertThat(first.getAttributeNames().hasMoreElements()).isTrue();
	}

	private void enter(CountDownLatch passed) {
		try {
			this.turns.preHandle(new MockHttpServletRequest(), this.response, this);
			passed.countDown();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
