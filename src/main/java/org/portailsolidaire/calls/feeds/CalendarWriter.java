package org.portailsolidaire.calls.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.calls.catalogue.Selection;
import org.portailsolidaire.platform.site.CalendarFiles;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes calendars of calls. */
@Component
class CalendarWriter {

	static final int EVENTS = 500;

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
		return written(AtomWriter.title(selection, asked.words()), found, asked.words());
	}

	/** All the dates of a call, with alarms. */
	byte[] calendar(PublishedCall call, Asking asked) {
		List<CalendarComponent> components = new ArrayList<>();
		components.addAll(this.events.opening(call, asked).toList());
		components.addAll(this.events.milestones(call, asked).toList());
		components.addAll(this.events.closing(call, asked).toList());
		return written(call.content().title(), components, asked.words());
	}

	private Stream<VEvent> dates(PublishedCall call, Instant now, Asking asked) {
		boolean toCome = call.content().calendar().phaseAt(now) == CallPhase.UPCOMING;
		return Stream.concat(toCome ? this.events.opening(call, asked) : Stream.empty(),
				this.events.closing(call, asked));
	}

	private static byte[] written(@Nullable String title, List<? extends CalendarComponent> components, Words words) {
		return CalendarFiles.write("Appels//" + words.text("agenda.langue"),
				PrintedText.of(Objects.requireNonNullElse(title, "")), components);
	}

}
