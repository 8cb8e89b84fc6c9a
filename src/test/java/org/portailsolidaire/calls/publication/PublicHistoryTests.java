package org.portailsolidaire.calls.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.CallImport.Options;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.calls.publication.Publishing.Order;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads of the versions of a call. */
@EmptyPortalTest
class PublicHistoryTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestClock clock;

	private TestCalls calls;

	private UUID call;

	@BeforeEach
	void aPublishedCall() {
		this.calls = new TestCalls(this.portal);
		this.call = this.calls.whole(null);
		publish("", false);
	}

	private void publish(String note, boolean sooner) {
		assertThat(this.calls.publish(this.call, new Order(null, note, sooner))).isEmpty();
	}

	private MvcTestResult page(String language) {
		return this.mvc.get().uri(language + "/appels/" + this.calls.call(this.call).slug()).exchange();
	}

	@Test
	void theNoteOfEachVersionIsReadByThePublic() {
		assertThat(page("")).hasStatusOk().bodyText().contains("Publié le").doesNotContain("modifié le", "changements");
		this.clock.advance(Duration.ofDays(3));
		this.calls.type(this.call, "identite", "resume", "Deux puits.");
		publish("Il y aura deux puits.", false);
		this.clock.advance(Duration.ofDays(2));
		this.calls.type(this.call, "contacts", "organisme", "Autre");
		publish("Écrivez à quelqu’un d’autre.", false);

		assertThat(page("")).bodyText()
			.contains("Il y aura deux puits.", "Écrivez à quelqu’un d’autre.", "modifié le", "id=\"changements\"");
		assertThat(page("/en")).bodyText().contains("Il y aura deux puits.", "changed on", "What has changed");
	}

	@Test
	void anEarlierClosingIsReadFirstOfAll() {
		this.clock.advance(Duration.ofDays(1));
		this.calls.type(this.call, "calendrier", "cloture", "2027-02-28");
		publish("Le jury se réunit plus tôt.", true);

		String text = text(page(""));
		assertThat(text).contains("La date limite est avancée au 28 février 2027", "au lieu du 31 mars 2027",
				"Le jury se réunit plus tôt.");
		assertThat(text.indexOf("est avancée au 28 février 2027")).isLessThan(text.indexOf("id=\"calendrier\""));
		assertThat(text(page("/en"))).contains("The deadline is brought forward to 28 February 2027",
				"instead of 31 March 2027");
	}

	@Test
	void aClosingThatIsLaterThanItWasIsNoWarning() {
		this.calls.type(this.call, "calendrier", "cloture", "2027-02-28");
		publish("Plus tôt.", true);
		this.calls.type(this.call, "calendrier", "cloture", "2027-03-15");
		publish("Finalement, un peu plus tard.", false);
		assertThat(text(page(""))).contains("avancée au 15 mars 2027", "au lieu du 31 mars 2027");

		this.calls.type(this.call, "calendrier", "cloture", "2027-04-15");
		publish("Deux semaines de plus.", false);
		assertThat(text(page(""))).doesNotContain("La date limite est avancée au 15")
			.contains("Deux semaines de plus.");
	}

	@Test
	void aVersionWithoutANoteSaysWhatItChanges() {
		String file = "source;reference;titre;bailleurs;cloture;montant_max\nessai;1;Un appel;Fonds;%s;%s";
		read(file.formatted("2027-03-31", "5000"));
		this.clock.advance(Duration.ofDays(1));
		read(file.formatted("2027-01-31", "6000"));

		String text = text(this.mvc.get().uri("/appels/un-appel").exchange());
		assertThat(text)
			.contains("La date limite est avancée au 31 janvier 2027", "au lieu du 31 mars 2027",
					"Changements : calendrier, montants")
			.doesNotContain(">Import<");
	}

	private void read(String file) {
		this.portal.getBean(CallImport.class)
			.importFrom(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Options.plain(false));
	}

	private static String text(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ')
			.replace('\u202f', ' ');
	}

}
