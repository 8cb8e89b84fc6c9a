package org.portailsolidaire.platform.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.portailsolidaire.platform.mail.Inbox.Received;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/**
 * The list of a person's messages.
 *
 * @param all how many there are with this filter
 * @param unread how many were not read, whatever the filter
 */
public record InboxPage(List<Row> rows, int all, int unread, boolean unreadOnly, int page, int last) {

	private static final int PREVIEW = 160;

	/** A line of the list. */
	public record Row(UUID id, String subject, String beginning, String when, String iso, boolean unread) {

		static Row of(Received message, Words words, LocalDate today) {
			String text = message.paragraphs().getFirst().plain();
			return new Row(message.id(), message.subject(), Line.of(text, PREVIEW), moment(message.at(), words, today),
					message.at().truncatedTo(ChronoUnit.SECONDS).toString(), message.unread());
		}

	}

	/** "22 novembre, 11 h", in Paris. */
	static String moment(Instant at, Words words, LocalDate today) {
		ZonedDateTime time = at.atZone(ParisTime.ZONE);
		return words.text("messages.quand", words.formats().day(time.toLocalDate(), today), words.formats().hour(time));
	}

}
