package org.portailsolidaire.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VJournal;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.portailsolidaire.calls.CallPhase;
import org.portailsolidaire.catalogue.PublishedCall;
import org.portailsolidaire.catalogue.Selection;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/**
 * Writes calendars. One without any date holds a note that says so: a calendar must hold
 * something.
 */
@Component
class CalendarWriter {

	static final int EVENTS = 500;

	private static final Period REFRESH = Period.ofDays(1);

	private final CallEvents events;

	CalendarWriter(CallEvents events) {
		this.events = events;
	}

	/** The closing of the calls of a search, and the opening of those to come. */
	byte[] calendar(Selection selection, Asking asked) {
		List<VEvent> found = selection.take(EVENTS)
			.stream()
			.flatMap((call) -> dates(call, selection.asOf(), asked))
			.limit(EVENTS)
			.toList();
		String title = AtomWriter.title(selection, asked.words());
		return written(title, found.isEmpty() ? List.of(note(Integer.toHexString(selection.query().hashCode()),
				selection.asOf(), asked.words().text("agenda.aucune-date"))) : found, asked.words());
	}

	/** All the dates of a call, with alarms. */
	byte[] calendar(PublishedCall call, Asking asked) {
		List<CalendarComponent> components = new ArrayList<>();
		components.addAll(this.events.opening(call, asked, true).toList());
		components.addAll(this.events.milestones(call, asked).toList());
		components.addAll(this.events.closing(call, asked, true).toList());
		if (components.isEmpty()) {
			components.add(note(call.id().toString(), call.publishedAt(),
					asked.words()
						.text("agenda.titre", CallDates.deadline(call.content().calendar(), asked.words()),
								call.content().title())));
		}
		return written(call.content().title(), components, asked.words());
	}

	private Stream<VEvent> dates(PublishedCall call, Instant now, Asking asked) {
		boolean toCome = call.content().calendar().phaseAt(now) == CallPhase.UPCOMING;
		return Stream.concat(toCome ? this.events.opening(call, asked, false) : Stream.empty(),
				this.events.closing(call, asked, false));
	}

	private static VJournal note(String uid, Instant at, String text) {
		VJournal note = new VJournal(false);
		note.add(new DtStamp(at));
		note.add(new Uid(uid + "-note"));
		note.add(new DtStart<>(ParisTime.dayOf(at)));
		note.add(new Summary(PrintedText.of(text)));
		return note;
	}

	private static byte[] written(String title, List<? extends CalendarComponent> components, Words words) {
		Calendar calendar = new Calendar();
		String name = PrintedText.of(Objects.requireNonNullElse(title, ""));
		calendar.add(new ProdId("-//Portail Solidaire//Appels//" + words.text("agenda.langue")));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(ImmutableMethod.PUBLISH);
		calendar.add(new XProperty("X-WR-CALNAME", name));
		calendar.add(new XProperty("X-WR-TIMEZONE", ParisTime.ZONE.getId()));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		components.forEach(calendar::add);
		try (ByteArrayOutputStream output = new ByteArrayOutputStream()) {
			new CalendarOutputter(false).output(calendar, output);
			return output.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
