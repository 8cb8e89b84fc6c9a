package org.portailsolidaire.agenda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VJournal;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.portailsolidaire.agenda.PersonalDates.Entry;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.site.SiteAddress;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/**
 * Writes the dates of a person as a calendar. A deadline stands at the minute it is
 * stated. One without any date holds a note that says so: a calendar must hold something.
 */
@Component
class AgendaWriter {

	private static final Period REFRESH = Period.ofDays(1);

	private static final List<Integer> ALARMS = List.of(7, 1);

	private final SiteAddress site;

	private final Clock clock;

	AgendaWriter(SiteAddress site, Clock clock) {
		this.site = site;
		this.clock = clock;
	}

	byte[] write(List<Entry> entries, Words words) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Portail Solidaire//Dossiers//" + words.text("agenda.langue")));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(ImmutableMethod.PUBLISH);
		calendar.add(new XProperty("X-WR-CALNAME", words.text("espace.agenda.nom")));
		calendar.add(new XProperty("X-WR-TIMEZONE", ParisTime.ZONE.getId()));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		entries.forEach((entry) -> calendar.add((CalendarComponent) event(entry, words)));
		if (entries.isEmpty()) {
			calendar.add((CalendarComponent) note(words));
		}
		try (ByteArrayOutputStream output = new ByteArrayOutputStream()) {
			new CalendarOutputter(false).output(calendar, output);
			return output.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private VJournal note(Words words) {
		Instant now = this.clock.instant();
		VJournal note = new VJournal(false);
		note.add(new DtStamp(now));
		note.add(new Uid("aucune-date"));
		note.add(new DtStart<>(ParisTime.dayOf(now)));
		note.add(new Summary(words.text("espace.agenda.aucune")));
		return note;
	}

	private VEvent event(Entry entry, Words words) {
		Locale locale = words.locale();
		String title = title(entry, words);
		VEvent event = new VEvent(false);
		event.add(new DtStamp(entry.changedAt()));
		event.add(new Uid(entry.number() + "-" + entry.kind().name().toLowerCase(Locale.ROOT) + "-" + entry.rank()));
		event.add(new DtStart<>(start(entry)));
		event.add(new Summary(title));
		event.add(new Description(words.text("espace.agenda.detail", entry.number(), entry.project(), entry.call())));
		event.add(new Url(URI.create(this.site.link(entry.path(), locale))));
		event.add(ImmutableTransp.TRANSPARENT);
		if (entry.kind() != PersonalDates.Kind.MILESTONE) {
			ALARMS.forEach((days) -> {
				VAlarm alarm = new VAlarm(Period.ofDays(-days));
				alarm.add(ImmutableAction.DISPLAY);
				alarm.add(new Description(title));
				event.add(alarm);
			});
		}
		return event;
	}

	private static Temporal start(Entry entry) {
		if (entry.at() != null) {
			return ParisTime.statedDeadline(entry.at()).toInstant();
		}
		LocalDate day = entry.day();
		return Objects.requireNonNull(day);
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
