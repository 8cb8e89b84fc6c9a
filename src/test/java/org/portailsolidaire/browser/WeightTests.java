package org.portailsolidaire.browser;

import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Bytes over the wire, headers included, as the browser counts them. */
@BrowserTest
class WeightTests {

	private static final long KILOBYTE = 1024;

	@Test
	void theFirstVisitToTheSearchIsLightAndTheNextPageLighter(Visitor visitor) {
		Page page = visitor.arrive();
		AtomicLong received = count(page);

		page.navigate("/appels");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(received.getAndSet(0)).isBetween(20 * KILOBYTE, 180 * KILOBYTE);

		page.locator(".pages [rel=next]").click();
		page.waitForURL("**/appels?page=2");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(received.getAndSet(0)).isBetween(KILOBYTE, 40 * KILOBYTE);

		page.locator(".call h2 a").first().click();
		page.waitForURL("**/appels/*");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(received.get()).isBetween(KILOBYTE, 40 * KILOBYTE);
	}

	private static AtomicLong count(Page page) {
		AtomicLong received = new AtomicLong();
		CDPSession session = page.context().newCDPSession(page);
		session.send("Network.enable");
		session.on("Network.loadingFinished",
				(event) -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
		return received;
	}

}
