package org.portailsolidaire.people.agenda;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Url;

import org.portailsolidaire.people.agenda.PersonalDates.Entry;
import org.portailsolidaire.people.agenda.PersonalDates.Kind;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.CalendarEvents;
import org.portailsolidaire.platform.site.CalendarFiles;
import org.portailsolidaire.platform.site.SiteAddress;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * Writes the dates of a person as a calendar. A deadline stands at the minute it is
 * stated.
 */
@Component
class AgendaWriter {

	private static final List<Integer> ALARMS = List.of(7, 1);

	private static final Duration MEETING = Duration.ofHours(1);

	private final SiteAddress site;

	private final CalendarEvents events;

	AgendaWriter(SiteAddress site, CalendarEvents events) {
		this.site = site;
		this.events = events;
	}

	byte[] write(List<Entry> entries, Words words) {
		return CalendarFiles.write("Dossiers//" + words.text("agenda.langue"), words.text("espace.agenda.nom"),
				entries.stream().map((entry) -> event(entry, words)).toList());
	}

	private VEvent event(Entry entry, Words words) {
		String title = title(entry, words);
		boolean step = entry.kind() == Kind.MILESTONE;
		VEvent event = this.events.event(
				entry.number() + "-" + entry.kind().name().toLowerCase(Locale.ROOT) + "-" + entry.rank(), start(entry),
				step ? MEETING : CalendarEvents.AN_INSTANT, entry.change());
		event.add(new Summary(title));
		event.add(new Description(words.text("espace.agenda.detail", entry.number(), entry.project(), entry.call())));
		event.add(new Url(URI.create(this.site.link(entry.path(), words.locale()))));
		if (!step) {
			CalendarEvents.ring(event, title, ALARMS);
		}
		return event;
	}

	private static Temporal start(Entry entry) {
		Instant at = entry.at();
		if (at == null) {
			return Objects.requireNonNull(entry.day());
		}
		return (entry.kind() == Kind.MILESTONE) ? at : ParisTime.statedDeadline(at).toInstant();
	}

	private static String title(Entry entry, Words words) {
		return switch (entry.kind()) {
			case CLOSING -> words.text("espace.agenda.cloture", entry.project());
			case ANSWER -> words.text("espace.agenda.reponse", entry.project());
			case MILESTONE ->
				words.text("agenda.titre", Objects.requireNonNullElse(entry.label(), ""), entry.project());
		};
	}

}
