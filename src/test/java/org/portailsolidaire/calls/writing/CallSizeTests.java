package org.portailsolidaire.calls.writing;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that is being written has a size. */
@PortalServerTest
class CallSizeTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private UUID call;

	private Browser browser;

	@BeforeEach
	void aCall() {
		Person staff = new TestPeople(this.portal).person(Role.STAFF);
		this.call = new TestCalls(this.portal).whole(null);
		this.browser = HolderBrowser.of(staff, this.port, this.portal);
	}

	@Test
	void partsThatFillItUpAreRefusedInWordsAndNothingIsLost() {
		String path = WritingFrame.PATH + "/" + this.call + "/";
		this.browser.get(path + "questions");
		int refused = 0;
		for (int i = 0; i < 20; i++) {
			RawHttp.Answer added = this.browser.post(path + "questions", "sorte", "long-text");
			String question = added.header("location")
				.orElseThrow()
				.replaceFirst("^https?://[^/]*", "")
				.split("[?#]")[0];
			RawHttp.Answer saved = this.browser.post(question + "/brouillon", "champs", "aide", "aide",
					"é".repeat(58_000), "version", Browser.hidden("version", this.browser.get(question)));
			refused += (saved.status() == 413) ? 1 : 0;
			assertThat(saved.status()).isIn(200, 413);
		}

		assertThat(refused).isPositive();
		assertThat(this.jdbc.sql("select sum(octet_length(fields::text)) from call_part where call_id = ?")
			.param(this.call)
			.query(Integer.class)
			.single()).isBetween(1_800_000, 2_000_000);
		assertThat(this.browser.get(path + "questions").status()).isEqualTo(200);
	}

}
