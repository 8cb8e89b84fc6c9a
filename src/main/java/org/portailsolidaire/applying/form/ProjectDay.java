package org.portailsolidaire.applying.form;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.DayReader;

/** A day that is typed in a dossier: of this century, whatever the script sends. */
public final class ProjectDay {

	static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	static final LocalDate LAST = LocalDate.of(2100, 1, 1);

	private ProjectDay() {
	}

	/** A day that is typed, or null for anything else and for one out of bounds. */
	public static @Nullable LocalDate of(String typed) {
		return DayReader.read(typed, FIRST, LAST).orNull();
	}

}
