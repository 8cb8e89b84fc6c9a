package org.portailsolidaire.platform.mail;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageChoicePagesTests extends MessagePagesCase {

	@Test
	void keepsChoicesThatMakeSense() {
		assertThat(this.mvc.get().uri("/espace/messages/preferences")).hasStatusOk()
			.bodyText()
			.contains("Le résumé du matin", "value=\"AT_ONCE\" checked")
			.doesNotContain("name=\"messages.resume\" value=\"DAILY\"");
		assertThat(this.mvc.post()
			.uri("/espace/messages/preferences")
			.param("messages.resume", "PORTAL_ONLY")
			.param("inconnu", "PORTAL_ONLY")
			.param("_csrf", "x")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/espace/messages/preferences?enregistre")).bodyText()
			.contains("value=\"PORTAL_ONLY\" checked", "Vos choix sont enregistrés");
		this.mvc.post().uri("/espace/messages/preferences").param("messages.resume", "DAILY").exchange();
		assertThat(this.mvc.get().uri("/espace/messages/preferences")).bodyText()
			.contains("value=\"PORTAL_ONLY\" checked");
	}

	@Test
	void stopsWithoutSigningInByOnePostAndNeverByReading() {
		message(FANTA.id(), "Nouvelles", false);
		this.jdbc.sql("update message set kind = 'messages.resume'").update();
		String token = this.jdbc.sql("select stop_token from message").query(String.class).single();
		String path = "/mes-courriels/" + token;

		assertThat(this.visitor.get().uri(path)).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.doesNotContainHeader("Set-Cookie")
			.bodyText()
			.contains("Ne plus recevoir ces courriels", "Le résumé du matin");
		assertThat(choices()).isZero();
		assertThat(this.visitor.post().uri(path).param("List-Unsubscribe", "One-Click")).hasStatusOk()
			.bodyText()
			.contains("Vous ne recevrez plus ces courriels");
		assertThat(choices()).isOne();
		assertThat(this.visitor.post().uri(path).param("choix", "reprendre")).hasStatus3xxRedirection();
		assertThat(choices()).isZero();
		assertThat(this.visitor.post().uri(path).param("choix", "arreter")).hasStatus3xxRedirection();
		assertThat(this.visitor.get().uri("/en" + path)).hasStatusOk().bodyText().contains("Receive them again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "court", "0123456789012345678901234567890123456789012", "%00", "'" })
	void knowsNoOtherToken(String token) {
		assertThat(this.visitor.get().uri("/mes-courriels/{token}", token)).hasStatus(404);
		assertThat(this.visitor.post().uri("/mes-courriels/{token}", token)).hasStatus(404);
	}

}
