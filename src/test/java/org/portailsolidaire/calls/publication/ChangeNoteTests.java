package org.portailsolidaire.calls.publication;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.publication.Publishing.Order;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes, as the portal says it to those who publish. */
@EmptyPortalTest
class ChangeNoteTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestCalls calls;

	private UUID call;

	@BeforeEach
	void aPublishedCall() {
		this.calls = new TestCalls(this.portal);
		this.call = this.calls.whole(null);
		assertThat(this.calls.publish(this.call, new Order(null, "", false))).isEmpty();
	}

	private String page() {
		TestPeople people = new TestPeople(this.portal);
		Cookie session = people.session(people.person(Role.STAFF).id());
		return new String(this.mvc.get()
			.uri("/gestion/appels/" + this.call)
			.cookie(session)
			.exchange()
			.getResponse()
			.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8).replace('\u00a0', ' ')
			.replace('\u202f', ' ')
			.replace("&#39;", "'");
	}

	@Test
	void theNoteIsFilledWithWhatChanges() {
		this.calls.type(this.call, "calendrier", "cloture", "2027-04-15");
		this.calls.type(this.call, "conditions", "max", "6000");
		this.calls.type(this.call, "volet-1", "max", "6000");
		this.calls.type(this.call, "zones", "zones", "TG|BJ");
		this.calls.type(this.call, "documents", "nom-0", "Statuts");
		this.calls.type(this.call, "contacts", "organisme", "Autre");

		assertThat(page()).contains("La date limite passe du 31 mars 2027, 23 h 59 au 15 avril 2027, 23 h 59.",
				"Aide maximum : 6 000 €, au lieu de non précisé.", "Zones ajoutées : Bénin.",
				"À joindre désormais : Statuts.",
				"Changements : bailleurs, volets et règles, contacts et partenaires.");
	}

	@Test
	void anEarlierClosingIsLeftToThePublicationThatTellsIt() {
		this.calls.type(this.call, "calendrier", "cloture", "2027-02-28");
		this.calls.type(this.call, "identite", "titre", "Des latrines");

		assertThat(page()).contains("Le titre devient « Des latrines ».").doesNotContain("La date limite passe");
	}

	@Test
	void whatSomeoneWroteIsKept() {
		this.calls.type(this.call, "identite", "resume", "Autre");
		TestPeople people = new TestPeople(this.portal);
		Cookie session = people.session(people.person(Role.STAFF).id());

		assertThat(this.mvc.post()
			.uri("/gestion/appels/" + this.call + "/publication")
			.cookie(session)
			.param("_csrf", people.token(session))
			.param("note", "Mes mots.")
			.exchange()).hasStatus(422).bodyText().contains("Mes mots.").doesNotContain("Changements");
	}

}
