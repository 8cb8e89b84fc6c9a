package org.portailsolidaire.calls.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Url;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.CalendarEvents;
import org.portailsolidaire.platform.site.CalendarEvents.Change;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * The dates of calls as events. A deadline stands at the minute it is stated, 23:59 for
 * midnight, so that it shows on its day. Everything follows from the published version:
 * the same version gives the same bytes.
 */
@Component
class CallEvents {

	private static final List<Integer> CLOSING_ALARMS = List.of(7, 1);

	private static final List<Integer> OPENING_ALARMS = List.of(1);

	private static final Duration MEETING = Duration.ofHours(1);

	private final OpenCatalogue catalogue;

	private final CalendarEvents events;

	CallEvents(OpenCatalogue catalogue, CalendarEvents events) {
		this.catalogue = catalogue;
		this.events = events;
	}

	/** The closing, when its date is known. */
	Stream<VEvent> closing(PublishedCall call, Asking asked) {
		Instant closesAt = call.content().calendar().closesAt();
		if (closesAt == null) {
			return Stream.empty();
		}
		String title = asked.words().text("agenda.cloture", call.content().title());
		VEvent event = event(call, "cloture", ParisTime.statedDeadline(closesAt).toInstant(), title, asked);
		CalendarEvents.ring(event, PrintedText.of(title), CLOSING_ALARMS);
		return Stream.of(event);
	}

	/** The opening, when its date is known. */
	Stream<VEvent> opening(PublishedCall call, Asking asked) {
		Instant opensAt = call.content().calendar().opensAt();
		if (opensAt == null) {
			return Stream.empty();
		}
		String title = asked.words().text("agenda.ouverture", call.content().title());
		boolean wholeDay = ParisTime.startOf(ParisTime.dayOf(opensAt)).equals(opensAt);
		VEvent event = event(call, "ouverture", wholeDay ? ParisTime.dayOf(opensAt) : opensAt, title, asked);
		CalendarEvents.ring(event, PrintedText.of(title), OPENING_ALARMS);
		return Stream.of(event);
	}

	/** The other steps of the calendar, each at its hour, else on its whole day. */
	Stream<VEvent> milestones(PublishedCall call, Asking asked) {
		List<Milestone> milestones = call.content().milestones();
		return IntStream.range(0, milestones.size()).mapToObj((index) -> {
			Milestone milestone = milestones.get(index);
			Temporal start = (milestone.at() != null) ? milestone.at() : milestone.onDay();
			return event(call, "etape-" + (index + 1), start,
					asked.words().text("agenda.titre", milestone.label(), call.content().title()), asked);
		});
	}

	private VEvent event(PublishedCall call, String name, Temporal start, String title, Asking asked) {
		VEvent event = this.events.event(call.id() + "-" + name, start,
				name.startsWith("etape") ? MEETING : CalendarEvents.AN_INSTANT,
				new Change(call.version() - 1, call.publishedAt()));
		event.add(new Summary(PrintedText.of(title)));
		event.add(new Description(PrintedText.of(description(call, asked))));
		event.add(new Url(URI.create(asked.callPage(call.slug()))));
		return event;
	}

	private String description(PublishedCall call, Asking asked) {
		CallContent content = call.content();
		Words words = asked.words();
		List<String> lines = new ArrayList<>();
		lines.add(words.text("flux.bailleurs", String.join(", ", funders(content))));
		if (content.calendar().opensAt() != null) {
			lines.add(CallDates.opening(content.calendar().opensAt(), words));
		}
		lines.add(CallDates.deadline(content.calendar(), words));
		lines.add(words.text("flux.montant", this.catalogue.amount(call, words)));
		lines.add(words.text("flux.zone", this.catalogue.where(call, words)));
		if (!content.summary().isEmpty()) {
			lines.add("");
			lines.add(content.summary());
		}
		lines.add("");
		lines.add(asked.callPage(call.slug()));
		return String.join("\n", lines);
	}

	private static List<String> funders(CallContent content) {
		return content.lines().stream().map(CallContent.Line::funder).distinct().toList();
	}

}
