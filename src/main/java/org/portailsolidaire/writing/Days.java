package org.portailsolidaire.writing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.site.Form;

/** Days and hours of a form, in Paris. */
final class Days {

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2200;

	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private Days() {
	}

	static @Nullable LocalDate day(Form form, String name) {
		String typed = form.value(name).strip();
		if (typed.isEmpty()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// said below
		}
		form.refuse(name, "champ.date");
		return null;
	}

	static @Nullable LocalTime hour(Form form, String name) {
		String typed = form.value(name).strip();
		try {
			return typed.isEmpty() ? null : LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES);
		}
		catch (DateTimeException ex) {
			form.refuse(name, "ecrire.heure.fausse");
			return null;
		}
	}

	/** The first instant of an opening: midnight unless an hour is typed. */
	static @Nullable Instant opening(Form form, String day, String hour) {
		LocalDate on = day(form, day);
		LocalTime at = hour(form, hour);
		return (on != null) ? ZonedDateTime.of(on, (at != null) ? at : LocalTime.MIDNIGHT, ParisTime.ZONE).toInstant()
				: null;
	}

	/** The excluded instant of a deadline: 23:59 unless an hour is typed. */
	static @Nullable Instant deadline(Form form, String day, String hour) {
		LocalDate on = day(form, day);
		LocalTime at = hour(form, hour);
		return (on != null) ? ParisTime.endOf(on, (at != null) ? at : LAST_MINUTE) : null;
	}

}
