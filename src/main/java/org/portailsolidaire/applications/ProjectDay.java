package org.portailsolidaire.applications;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A day that is typed in a dossier: of this century, whatever the script sends. */
final class ProjectDay {

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

	private ProjectDay() {
	}

	/** A day that is typed, or null for anything else and for one out of bounds. */
	static @Nullable LocalDate of(String typed) {
		LocalDate day = any(typed);
		return (day != null && isWithin(day)) ? day : null;
	}

	/** The same, out of bounds or not. */
	static @Nullable LocalDate any(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static boolean isWithin(LocalDate day) {
		return !day.isBefore(FIRST) && !day.isAfter(LAST);
	}

}
