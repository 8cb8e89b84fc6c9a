package org.portailsolidaire.platform.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.portailsolidaire.platform.site.SiteAddress;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;

/**
 * Writes messages as e-mails: text and HTML that say the same, nothing fetched from
 * elsewhere, a {@code Message-ID} that follows from the row.
 */
class EmailWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private final SpringTemplateEngine templates;

	private final MessageSource messages;

	private final SiteAddress site;

	private final MailSettings settings;

	EmailWriter(SpringTemplateEngine templates, MessageSource messages, SiteAddress site, MailSettings settings) {
		this.templates = templates;
		this.messages = messages;
		this.site = site;
		this.settings = settings;
	}

	MimeMessage write(Letter letter, Session session) throws MessagingException {
		MimeMessage message = new IdentifiedMessage(session, messageId(letter));
		message.setHeader("From", address(this.settings.from(), words(letter).text("site.nom")));
		if (!this.settings.replyTo().isEmpty()) {
			message.setReplyTo(new InternetAddress[] { new InternetAddress(this.settings.replyTo(), true) });
		}
		message.setHeader("To", address(letter.to().address(), letter.to().name()));
		message.setHeader("Subject", EncodedWords.isPlain(letter.subject()) ? MimeUtility.fold(9, letter.subject())
				: EncodedWords.of(letter.subject()));
		message.setHeader("Date", DATE.format(letter.createdAt().atOffset(ZoneOffset.UTC)));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setContentLanguage(new String[] { letter.locale().getLanguage() });
		String stop = stopLink(letter);
		if (stop != null) {
			message.setHeader("List-Unsubscribe", "<" + stop + ">");
			message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
		message.setContent(new MimeMultipart("alternative", part(text(letter), "plain"), part(html(letter), "html")));
		message.saveChanges();
		return message;
	}

	/** The e-mail as a page. */
	String html(Letter letter) {
		return this.templates.process("courriels/message", new Context(letter.locale(), model(letter)));
	}

	/** The e-mail as text alone. */
	String text(Letter letter) {
		Words words = words(letter);
		StringBuilder text = new StringBuilder();
		if (letter.title() != null) {
			text.append(letter.title()).append("\n\n");
		}
		text.append(greeting(letter)).append("\n\n");
		letter.paragraphs().forEach((paragraph) -> text.append(paragraph.plain()).append("\n\n"));
		if (letter.link() != null) {
			text.append(letter.button())
				.append(words.text("messages.deux-points"))
				.append('\n')
				.append(letter.link())
				.append("\n\n");
		}
		if (!this.settings.replyTo().isEmpty()) {
			text.append(words.text("messages.question"))
				.append(' ')
				.append(words.text("messages.repondez"))
				.append("\n\n");
		}
		text.append("-- \n").append(words.text("messages.pied.qui")).append('\n');
		text.append(words.text(letter.required() ? "messages.pied.necessaire" : "messages.pied.choisi")).append('\n');
		text.append(words.text("messages.pied.mot-de-passe")).append('\n');
		String stop = stopLink(letter);
		if (stop != null) {
			text.append(way(words, "messages.pied.arreter", stop));
		}
		if (letter.to().member()) {
			text.append(way(words, "messages.pied.choisir", choicesLink(letter)));
		}
		return text.append(this.site.link("/", letter.locale())).append('\n').toString();
	}

	private static String way(Words words, String key, String address) {
		return words.text(key) + words.text("messages.deux-points") + '\n' + address + '\n';
	}

	private Map<String, Object> model(Letter letter) {
		String stop = stopLink(letter);
		Map<String, Object> model = new HashMap<>();
		model.put("letter", letter);
		model.put("greeting", greeting(letter));
		model.put("answered", !this.settings.replyTo().isEmpty());
		if (letter.to().member()) {
			model.put("choices", choicesLink(letter));
		}
		model.put("home", this.site.link("/", letter.locale()));
		if (stop != null) {
			model.put("stop", stop);
		}
		return model;
	}

	private String greeting(Letter letter) {
		String name = letter.to().greeted();
		return name.isEmpty() ? words(letter).text("messages.bonjour-seul")
				: words(letter).text("messages.bonjour", name);
	}

	private String choicesLink(Letter letter) {
		return this.site.link("/espace/messages/preferences", letter.locale());
	}

	private @Nullable String stopLink(Letter letter) {
		return (letter.stopToken() != null) ? this.site.link("/mes-courriels/" + letter.stopToken(), letter.locale())
				: null;
	}

	private Words words(Letter letter) {
		return new Words(this.messages, letter.locale());
	}

	private String messageId(Letter letter) {
		return "<" + letter.id() + this.settings.from().substring(this.settings.from().lastIndexOf('@')) + ">";
	}

	private static String address(String address, String name) throws MessagingException {
		InternetAddress checked = new InternetAddress(address, true);
		if (!EncodedWords.isPlain(name)) {
			return EncodedWords.of(name) + "\r\n <" + checked.getAddress() + ">";
		}
		try {
			checked.setPersonal(name.isEmpty() ? null : name, UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
		return checked.toString();
	}

	private static MimeBodyPart part(String text, String kind) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, UTF_8, kind);
		return part;
	}

	/** A message whose saving keeps the identity given to it. */
	private static final class IdentifiedMessage extends MimeMessage {

		private final String id;

		IdentifiedMessage(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
