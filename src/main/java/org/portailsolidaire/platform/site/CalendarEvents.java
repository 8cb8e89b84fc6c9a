package org.portailsolidaire.platform.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Objects;

import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

import org.portailsolidaire.shared.ParisTime;

import org.springframework.stereotype.Component;

/** Events of calendars: named for good, with an end, and alarms that wake nobody. */
@Component
public class CalendarEvents {

	/** How long something lasts that is but an instant, such as a deadline. */
	public static final Duration AN_INSTANT = Duration.ofMinutes(1);

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime WAKING = LocalTime.of(7, 0);

	private static final LocalTime SLEEPING = LocalTime.of(22, 0);

	private final SiteAddress site;

	CalendarEvents(SiteAddress site) {
		this.site = site;
	}

	/**
	 * What changed in an event.
	 *
	 * @param times how often it changed since it was first shown
	 */
	public record Change(int times, Instant at) {
	}

	/**
	 * An event.
	 * @param name tells it from any other of the portal, and stays when its date moves
	 * @param start an instant, or a whole day
	 * @param lasting how long, from an instant
	 */
	public VEvent event(String name, Temporal start, Duration lasting, Change change) {
		VEvent event = new VEvent(false);
		event.add(new DtStamp(change.at()));
		event.add(new Uid(name + "@" + this.site.host()));
		event.add(new Sequence(change.times()));
		event.add(new LastModified(change.at()));
		event.add(new DtStart<>(start));
		event.add(new DtEnd<>(start.plus((start instanceof LocalDate) ? Period.ofDays(1) : lasting)));
		event.add(ImmutableTransp.TRANSPARENT);
		return event;
	}

	/**
	 * Has an event ring, days before: at its hour; in the morning for a whole day, and
	 * for an hour of the night.
	 */
	public static void ring(VEvent event, String text, List<Integer> daysBefore) {
		Temporal start = Objects.requireNonNull(event.getDateTimeStart()).getDate();
		daysBefore.forEach((days) -> {
			VAlarm alarm = new VAlarm(before(start, days));
			alarm.add(ImmutableAction.DISPLAY);
			alarm.add(new Description(text));
			event.add(alarm);
		});
	}

	private static TemporalAmount before(Temporal start, int days) {
		if (start instanceof LocalDate) {
			return Duration.between(LocalTime.MIN, MORNING).minusDays(days);
		}
		ZonedDateTime time = Instant.from(start).atZone(ParisTime.ZONE);
		LocalTime hour = time.toLocalTime();
		return (hour.isBefore(WAKING) || !hour.isBefore(SLEEPING))
				? Duration.between(time, time.minusDays(days).with(MORNING)) : Period.ofDays(-days);
	}

}
