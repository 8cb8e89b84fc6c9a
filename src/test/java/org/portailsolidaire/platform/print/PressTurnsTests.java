package org.portailsolidaire.platform.print;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person's papers do not take the press from the others, and a receipt comes first.
 */
@PortalServerTest
class PressTurnsTests {

	private static final int MANY = 24;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	private Person greedy;

	private String theirs;

	private Person other;

	private String filed;

	@BeforeEach
	void twoHolders() {
		TestApplications applications = new TestApplications(this.portal);
		this.greedy = new TestPeople(this.portal).person();
		this.theirs = applications.whole(this.greedy);
		this.other = new TestPeople(this.portal).person();
		this.filed = applications.filed(this.other);
		browser(this.other).get("/dossiers/" + this.filed + "/recepisse.pdf");
	}

	private Browser browser(Person person) {
		return HolderBrowser.of(person, this.port, this.portal);
	}

	@Test
	void othersPrintWhileOnePersonAsksForMany() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> asked = new ArrayList<>();
			for (int i = 0; i < MANY; i++) {
				Browser browser = browser(this.greedy);
				asked.add(threads.submit(() -> browser.get("/dossiers/" + this.theirs + "/dossier.pdf")));
			}
			Browser browser = browser(this.other);
			for (int i = 0; i < 3; i++) {
				long start = System.nanoTime();
				assertThat(browser.get("/dossiers/" + this.filed + "/recepisse.pdf").status()).isEqualTo(200);
				assertThat(browser.get("/dossiers/" + this.filed + "/dossier.pdf").status()).isEqualTo(200);
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
			}
			for (Future<Answer> one : asked) {
				assertThat(one.get().status()).isIn(200, 503);
			}
			assertThat(asked).anyMatch((one) -> one.resultNow().status() == 200);
		}
	}

}
