package org.portailsolidaire.calls.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

/** Days and hours of a form, in Paris. */
public final class Days {

	private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private Days() {
	}

	public static @Nullable LocalDate day(Form form, String name) {
		return new TypedFields(form).day(name, FIRST, LAST);
	}

	/** An hour of a day; one that the clock of Paris skips on that day is refused. */
	public static @Nullable LocalTime hour(Form form, String name, @Nullable LocalDate day) {
		LocalTime hour = new TypedFields(form).hour(name);
		if (hour != null && day != null && !ParisTime.has(day, hour)) {
			form.refuse(name, "saisie.heure.sautee");
			return null;
		}
		return hour;
	}

	/** The first instant of an opening: midnight unless an hour is typed. */
	static @Nullable Instant opening(Form form, String day, String hour) {
		LocalDate on = day(form, day);
		LocalTime at = hour(form, hour, on);
		return (on != null) ? ZonedDateTime.of(on, (at != null) ? at : LocalTime.MIDNIGHT, ParisTime.ZONE).toInstant()
				: null;
	}

	/** The excluded instant of a deadline: 23:59 unless an hour is typed. */
	static @Nullable Instant deadline(Form form, String day, String hour) {
		LocalDate on = day(form, day);
		LocalTime at = hour(form, hour, on);
		if (on != null && LocalTime.MIDNIGHT.equals(at)) {
			form.refuse(hour, "ecrire.heure.minuit");
		}
		return (on != null) ? ParisTime.endOf(on, (at != null) ? at : LAST_MINUTE) : null;
	}

}
