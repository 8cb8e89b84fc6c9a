package org.portailsolidaire.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.platform.site.DemoNotice;

import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagePagesTests extends MessagePagesCase {

	@Test
	void postingOutsideATransactionIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(
				() -> this.outbox.post(new Message(KIND, "a", Recipient.of(FANTA), List.of("22 novembre", "1"), "/x")));
	}

	@Test
	void everyKindHasItsWordsInBothLanguages() {
		List<MessageKind> kinds = this.portal.getBeansOfType(MessageKinds.class)
			.values()
			.stream()
			.flatMap((some) -> some.kinds().stream())
			.toList();
		assertThat(kinds).isNotEmpty().doesNotHaveDuplicates();
		for (MessageKind kind : kinds) {
			for (String part : kind.required() ? List.of("objet", "corps") : List.of("objet", "corps", "choix")) {
				for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
					assertThat(this.portal.getMessage("courriel." + kind.code() + "." + part, null, "", locale))
						.as(kind.code() + "." + part)
						.isNotEmpty();
				}
			}
		}
	}

	@Test
	void showsEmailsToVisitorsInADemoWorldOnly() {
		UUID id = message(FANTA.id(), "Confirmez votre adresse", true);
		for (String path : List.of("", "/" + id, "/" + id + "/html")) {
			assertThat(this.visitor.get().uri("/demo/courriels" + path)).as(path).hasStatus(404);
		}
		this.jdbc.sql("insert into demo_world (created_on) values (date '2026-11-22')").update();
		this.portal.getBean(DemoNotice.class).refresh();

		assertThat(this.visitor.get().uri("/demo/courriels")).hasStatusOk()
			.bodyText()
			.contains("Confirmez votre adresse", "fanta@exemple.org", "en attente");
		assertThat(this.visitor.get().uri("/demo/courriels/" + id)).hasStatusOk()
			.bodyText()
			.contains("Bonjour Fanta Diallo,", "https://portail.example/page");
		assertThat(this.visitor.get().uri("/demo/courriels/" + id + "/html")).hasStatusOk()
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
			.bodyText()
			.contains("https://portail.example/page", "<b>gras</b>");
		assertThat(this.visitor.get().uri("/demo/courriels/" + UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void aPersonIsForgottenButForWhatStillHasToLeave() {
		message(FANTA.id(), "Nouvelles", false);
		message(FANTA.id(), "Votre compte est supprimé", true);
		this.jdbc
			.sql("insert into message_choice (person_id, kind, choice, chosen_at) values (?, 'a.b', 'DAILY', now())")
			.param(FANTA.id().value())
			.update();
		assertThat(this.inbox.all(FANTA.id())).hasSize(1);
		this.inbox.forget(FANTA.id());

		assertThat(this.jdbc.sql("select subject from message").query(String.class).list())
			.containsExactly("Votre compte est supprimé");
		assertThat(this.jdbc.sql("select count(person_id) from message").query(Integer.class).single()).isZero();
		assertThat(choices()).isZero();
	}

}
