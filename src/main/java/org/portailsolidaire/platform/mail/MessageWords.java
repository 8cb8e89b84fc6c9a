package org.portailsolidaire.platform.mail;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.SiteAddress;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a message, in the language of who reads it. */
@Component
class MessageWords {

	private static final Pattern BOLD = Pattern.compile("\\*{2,}");

	private static final int LONGEST_LINE = 250;

	private static final int LONGEST_ARGUMENT = 2000;

	private static final int LONGEST_BODY = 20_000;

	private final MessageSource messages;

	private final SiteAddress site;

	MessageWords(MessageSource messages, SiteAddress site) {
		this.messages = messages;
		this.site = site;
	}

	/** What a message says, as it will stay. */
	record Written(String subject, @Nullable String title, String body, @Nullable String button,
			@Nullable String link) {
	}

	Written write(Message message) {
		String body = text(message, "corps");
		if (body.length() > LONGEST_BODY) {
			throw new IllegalArgumentException("A body too long: " + message.kind().code());
		}
		String title = find(message, "titre");
		return new Written(Line.of(text(message, "objet"), LONGEST_LINE),
				(title != null) ? Line.of(title, LONGEST_LINE) : null, body,
				(message.path() != null) ? text(message, "bouton") : null,
				(message.path() != null) ? this.site.link(message.path(), message.to().locale()) : null);
	}

	private String text(Message message, String part) {
		String text = find(message, part);
		if (text == null) {
			throw new IllegalArgumentException("No words for " + key(message, part));
		}
		return text;
	}

	private @Nullable String find(Message message, String part) {
		Object[] arguments = message.arguments().stream().map(MessageWords::plain).toArray();
		return this.messages.getMessage(key(message, part), arguments, null, message.to().locale());
	}

	private static String key(Message message, String part) {
		return "courriel." + message.kind().code() + "." + part;
	}

	/** What people typed neither breaks a line nor sets bold. */
	private static String plain(String argument) {
		return BOLD.matcher(Line.of(argument, LONGEST_ARGUMENT)).replaceAll("*");
	}

}
