package org.portailsolidaire.applying.intake;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is written about a dossier has a size, and one person does not write it alone. */
@PortalServerTest
class ConversationSizeTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private String number;

	private Browser browser;

	@BeforeEach
	void aFiledDossier() {
		Person owner = new TestPeople(this.portal).person();
		this.number = new TestApplications(this.portal).filed(owner);
		this.browser = HolderBrowser.of(owner, this.port, this.portal);
		this.browser.get("/dossiers/" + this.number + "/messages");
	}

	private RawHttp.Answer write(String text) {
		return this.browser.post("/dossiers/" + this.number + "/messages", "texte", text, "numero",
				UUID.randomUUID().toString());
	}

	@Test
	void onePersonWritesSoManyMessagesADay() {
		for (int i = 0; i < MessageRoom.MOST_A_DAY; i++) {
			assertThat(write("Message " + i).status()).isEqualTo(302);
		}

		RawHttp.Answer refused = write("Un de trop.");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("beaucoup écrit", "Un de trop.");
	}

	@Test
	void aConversationHasASizeInTheDatabaseToo() {
		String fill = """
				insert into exchange_message (id, application_id, author, from_team, sent_at, body)
				select uuidv7(), a.id, a.created_by, false, now() - interval '9 days', repeat('é', 5000)
				from application a, generate_series(1, :count) where a.number = :number
				""";
		this.jdbc.sql(fill).param("count", 195).param("number", this.number).update();

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(fill).param("count", 6).param("number", this.number).update())
			.withMessageContaining("too much in one exchange");
		assertThat(write("Un de trop.").status()).isEqualTo(422);
		assertThat(this.browser.get("/dossiers/" + this.number + "/messages").status()).isEqualTo(200);
	}

}
