package org.portailsolidaire.people.accounts;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Many people sign in at once: nobody waits in vain, a link is offered. */
class BusySignInTests extends SignInCase {

	/** More than are let wait, however fast a hash is. */
	private static final int PEOPLE = 5000;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch gate = new CountDownLatch(1);

	/** Each on a network of their own, behind one who is long. */
	@BeforeEach
	void aCrowd() throws InterruptedException {
		PasswordQueue queue = this.portal.getBean(PasswordQueue.class);
		CountDownLatch refused = new CountDownLatch(1);
		for (int i = 0; i < PEOPLE; i++) {
			String network = "réseau " + i;
			this.threads.execute(() -> {
				try {
					queue.inTurn(new Caller(network, null), this::untilTheGateOpens);
				}
				catch (PasswordQueue.BusyException ex) {
					refused.countDown();
				}
			});
		}
		refused.await();
	}

	private String untilTheGateOpens() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return "";
	}

	@AfterEach
	void theCrowdGoes() {
		this.gate.countDown();
		this.threads.shutdownNow();
	}

	@Test
	void aLinkIsOfferedAtOnceAndNothingIsCounted() {
		for (int i = 0; i < 3; i++) {
			Answer busy = signIn(this.browser);
			assertThat(busy.status()).isEqualTo(503);
			assertThat(busy.header("retry-after")).contains("60");
			assertThat(busy.body()).contains("Beaucoup de personnes se connectent", "Recevez un lien de connexion",
					"value=\"" + this.address + "\"", "value=\"lien\"");
		}
		assertThat(this.browser.get("/connexion").body()).contains("Le plus rapide est de recevoir un lien");
		assertThat(this.browser.post("/connexion", "courriel", this.address, "par", "lien").status()).isEqualTo(302);
		Browser byLink = new Browser(this.port);
		assertThat(byLink.post(this.people.link(this.address)).status()).isEqualTo(302);

		this.gate.countDown();
		for (int i = 0; i < 8; i++) {
			assertThat(this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "faux " + i).status())
				.isEqualTo(422);
		}
		assertThat(signIn(this.browser).status()).isEqualTo(302);
	}

}
