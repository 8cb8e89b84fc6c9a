package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class SendingTests extends SendingCase {

	@Test
	void sendsTextAndHtmlThatAnyMailProgramReads() throws Exception {
		this.sandbox.post(new Message(Sandbox.URGENT, "a",
				new Recipient(null, "fanta@exemple.org", "Fanta « Élan » Diallo", Locale.FRENCH),
				List.of("L’eau <b>& la terre</b>"), "/dossiers/1"));
		send();

		MimeMessage sent = this.mail.getReceivedMessages()[0];
		String id = this.sandbox.jdbc.sql("select id::text from message").query(String.class).single();
		String token = this.sandbox.jdbc.sql("select stop_token from message").query(String.class).single();
		assertThat(sent.getMessageID()).isEqualTo("<" + id + "@portail.example>");
		assertThat(sent.getSubject()).isEqualTo("Votre dossier «\u00A0L’eau <b>& la terre</b>\u00A0» est déposé");
		assertThat(sent.getFrom()[0]).hasToString("Portail Solidaire <avis@portail.example>");
		assertThat(sent.getReplyTo()[0]).hasToString("equipe@portail.example");
		assertThat(sent.getAllRecipients()).hasSize(1);
		assertThat(sent.getSentDate().toInstant()).isEqualTo(TestClock.START);
		assertThat(sent.getHeader("List-Unsubscribe", null))
			.isEqualTo("<https://portail.example/mes-courriels/" + token + ">");
		assertThat(sent.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
		MimeMultipart parts = (MimeMultipart) sent.getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat((String) parts.getBodyPart(0).getContent()).startsWith("Bonjour Fanta « Élan » Diallo,")
			.contains("Nous avons bien reçu L’eau <b>& la terre</b>.")
			.contains("Voir le dossier\u00A0:\r\nhttps://portail.example/dossiers/1")
			.doesNotContain("**");
		String html = (String) parts.getBodyPart(1).getContent();
		assertThat(html).contains("<b>L’eau &lt;b&gt;&amp; la terre&lt;/b&gt;</b>")
			.contains("prefers-color-scheme: dark")
			.contains("href=\"https://portail.example/dossiers/1\"")
			.doesNotContain("<img", "<script", " th:", "src=", "url(", "@import");
		assertThat(GreenMailUtil.getWholeMessage(sent).length()).isLessThan(20_000);
		assertThat(this.sandbox.state("a")).isEqualTo("SENT");
	}

	@Test
	void writesToPartnersInTheirLanguage() throws Exception {
		this.sandbox.post(new Message(Sandbox.SECRET, "a",
				new Recipient(null, "ana@exemple.org", "Ana Souza", Locale.of("pt", "BR")), List.of(),
				"/partenaire/x/pt"));
		send();

		MimeMessage sent = this.mail.getReceivedMessages()[0];
		MimeMultipart parts = (MimeMultipart) sent.getContent();
		assertThat(sent.getContentLanguage()).containsExactly("pt");
		assertThat((String) parts.getBodyPart(0).getContent())
			.contains("Bom dia, Ana Souza:", "https://portail.example/partenaire/x/pt", "palavra-passe")
			.doesNotContain("Bonjour", "mot de passe");
		assertThat((String) parts.getBodyPart(1).getContent()).contains("lang=\"pt\"", "A ligação não funciona?")
			.doesNotContain("Copiez");
	}

	@Test
	void sendsARequiredMessageWithoutAWayToStopIt() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));
		send();

		MimeMessage sent = this.mail.getReceivedMessages()[0];
		assertThat(sent.getHeader("List-Unsubscribe")).isNull();
		assertThat(GreenMailUtil.getBody(sent)).doesNotContain("mes-courriels");
	}

	@Test
	void greetsNobodyByAnAdvertisement() throws Exception {
		this.sandbox.post(new Message(Sandbox.SECRET, "a",
				new Recipient(null, "f@exemple.org", "Gagnez 1000 € sur https://arnaque.example", Locale.FRENCH),
				List.of(), "/x"));
		send();

		MimeMultipart parts = (MimeMultipart) this.mail.getReceivedMessages()[0].getContent();
		assertThat((String) parts.getBodyPart(0).getContent()).contains("Bonjour,").doesNotContain("arnaque");
	}

	@Test
	void wipesAOneTimeLinkOnceItHasLeft() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "b", "fanta@exemple.org", "Puits"));
		assertThat(link("a")).isNotNull();
		send();

		assertThat(link("a")).isNull();
		assertThat(link("b")).isNotNull();
	}

	@Test
	void wipesAOneTimeLinkThatIsRefusedOrThatNobodySends() throws Exception {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));
		try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "550 5.1.1 Inconnu"))) {
			this.sandbox.sending(server.port()).sendNext();
		}
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "b", "fanta@exemple.org"));
		this.clock.advance(Duration.ofHours(25));
		this.sandbox.queue.giveUpLate();

		assertThat(List.of(this.sandbox.state("a"), this.sandbox.state("b"))).containsOnly("GIVEN_UP");
		assertThat(link("a")).isNull();
		assertThat(link("b")).isNull();
	}

	private String link(String act) {
		return this.sandbox.jdbc.sql("select link from message where act = ?")
			.param(act)
			.query(String.class)
			.list()
			.getFirst();
	}

}
