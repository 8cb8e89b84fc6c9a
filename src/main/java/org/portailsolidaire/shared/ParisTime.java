package org.portailsolidaire.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The legal time of deadlines. A window is half-open: "31 mars, 23 h 59" is the instant 1
 * April 00:00 in Paris, excluded.
 */
public final class ParisTime {

	/** Where deadlines are stated. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private ParisTime() {
	}

	/** The instant at which a day begins in Paris. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/**
	 * The excluded instant of a deadline stated as a day and an hour; 23:59 means until
	 * midnight.
	 */
	public static Instant endOf(LocalDate day, LocalTime hour) {
		return hour.equals(LAST_MINUTE) ? startOf(day.plusDays(1)) : ZonedDateTime.of(day, hour, ZONE).toInstant();
	}

	/** Whether a day has an hour: the clock skips one in spring. */
	public static boolean has(LocalDate day, LocalTime hour) {
		return ZonedDateTime.of(day, hour, ZONE).toLocalTime().equals(hour);
	}

	/** How a deadline is stated: midnight reads as 23:59 of the day before. */
	public static ZonedDateTime statedDeadline(Instant excludedEnd) {
		ZonedDateTime end = excludedEnd.atZone(ZONE);
		return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minusMinutes(1) : end;
	}

	/** The day it is in Paris. */
	public static LocalDate dayOf(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

}
