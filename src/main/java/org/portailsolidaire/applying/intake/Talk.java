package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.portailsolidaire.applying.intake.ConversationsQuery.Entry;
import org.portailsolidaire.applying.intake.Conversations.Sending;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

/** A conversation as a page shows it, and the message that is being written. */
final class Talk {

	static final String TEXT = "texte";

	private Talk() {
	}

	/**
	 * A message.
	 *
	 * @param ours whether the side that reads wrote it
	 */
	public record Said(String by, String when, String iso, boolean ours, String body) {
	}

	/** The messages, for the team or for holders, who know the team by first names. */
	static List<Said> of(List<Entry> entries, boolean team, Words words) {
		return entries.stream()
			.map((entry) -> new Said(by(entry, team, words), Sayings.moment(entry.sentAt(), words),
					entry.sentAt().truncatedTo(ChronoUnit.SECONDS).toString(), entry.fromTeam() == team, entry.body()))
			.toList();
	}

	private static String by(Entry entry, boolean team, Words words) {
		if (entry.given().isEmpty()) {
			return words.text(entry.fromTeam() ? "echanges.equipe" : "echanges.parti");
		}
		if (!entry.fromTeam()) {
			return entry.given() + " " + entry.family();
		}
		String name = team ? entry.given() + " " + entry.family()
				: entry.given() + " " + entry.family().substring(0, Math.min(1, entry.family().length())) + ".";
		return words.text("echanges.de-l-equipe", name);
	}

	/** The text that was sent, or an empty one that is refused. */
	static String text(Form form) {
		String text = form.lines(TEXT, Conversations.LONGEST);
		if (text.isEmpty()) {
			form.refuse(TEXT, "echanges.texte.manque");
		}
		return text;
	}

	/** Notes on a form why a message is not sent. */
	static void note(Sending sending, Form form, Words words) {
		switch (sending) {
			case Sending.Written() -> {
			}
			case Sending.Closed() -> form.refuse(TEXT, "echanges.texte.ferme");
			case Sending.TooMany(Instant from) -> {
				if (from == null) {
					form.refuse(TEXT, "echanges.texte.plein");
				}
				else {
					form.refuse(TEXT, "echanges.texte.trop", Sayings.moment(from, words));
				}
			}
		}
	}

	/** What names the message, so that it is written once; a new name for none. */
	static UUID id(Form form) {
		String id = form.value("numero");
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(id) : UUID.randomUUID();
	}

	/** The name of the message that a page lets write. */
	static String next(Form form) {
		return (form.isRefused() ? id(form) : UUID.randomUUID()).toString();
	}

}
