package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;

class InboxPagesTests extends MessagePagesCase {

	@Test
	void showsThatThereIsNothing() {
		assertThat(this.mvc.get().uri("/espace/messages")).hasStatusOk().bodyText().contains("Aucun message");
	}

	@Test
	void listsMessagesAndMarksThemAsRead() {
		UUID first = message(FANTA.id(), "Premier", false);
		message(FANTA.id(), "Second <b>", false);
		message(FANTA.id(), "Lien à usage unique", true);
		message(new PersonId(UUID.randomUUID()), "À quelqu’un d’autre", false);

		assertThat(this.mvc.get().uri("/espace/messages")).hasStatusOk()
			.bodyText()
			.contains("2 messages non lus", "Premier", "Second &lt;b&gt;", "22 novembre, 11")
			.doesNotContain("usage unique", "quelqu’un d’autre");
		assertThat(this.mvc.get().uri("/espace/messages/" + first)).hasStatusOk()
			.bodyText()
			.contains("<b>gras</b>", "https://portail.example/page");
		assertThat(this.mvc.get().uri("/espace/messages?voir=non-lus")).bodyText()
			.contains("1 message non lu")
			.doesNotContain("Premier");
		assertThat(this.mvc.post().uri("/espace/messages/lecture")).hasStatus3xxRedirection();
		assertThat(this.inbox.unread(FANTA.id())).isZero();
		assertThat(this.mvc.get().uri("/espace/messages?voir=non-lus")).bodyText().contains("Aucun message non lu");
	}

	@Test
	void showsNothingOfOthersNorOneTimeLinks() {
		UUID other = message(new PersonId(UUID.randomUUID()), "À quelqu’un d’autre", false);
		UUID secret = message(FANTA.id(), "Lien", true);

		for (UUID id : List.of(other, secret, UUID.randomUUID())) {
			assertThat(this.mvc.get().uri("/espace/messages/" + id)).hasStatus(404);
			assertThat(this.mvc.post().uri("/espace/messages/" + id + "/lecture")).hasStatus(404);
		}
		assertThat(this.jdbc.sql("select count(read_at) from message").query(Integer.class).single()).isZero();
	}

	@Test
	void turnsPages() {
		for (int number = 1; number <= 21; number++) {
			this.clock.advance(Duration.ofMinutes(1));
			message(FANTA.id(), "Message numéro " + number + ".", false);
		}

		assertThat(this.mvc.get().uri("/espace/messages")).bodyText()
			.contains("numéro 21.", "numéro 2.", "Page 1 sur 2")
			.doesNotContain("numéro 1.");
		assertThat(this.mvc.get().uri("/espace/messages?page=2")).bodyText().contains("numéro 1.");
		assertThat(this.mvc.get().uri("/espace/messages?page=3")).hasStatus(404);
		assertThat(Statements.count(() -> this.mvc.get().uri("/espace/messages").exchange())).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=-1", "?page=a", "?page=99999999999999999999", "?voir=%00", "?page=1&page=2" })
	void answersWhateverItsParametersAre(String query) {
		assertThat(this.mvc.get().uri("/espace/messages" + query)).hasStatusOk();
	}

}
