package org.portailsolidaire.calls.feeds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.shared.ParisTime;

/** Values of calls as files write them, and as the importer reads them. */
final class CallWords {

	private static final String EVERY_THEME = "multi-thematique";

	private CallWords() {
	}

	static @Nullable LocalDate openingDay(CallCalendar calendar) {
		return (calendar.opensAt() != null) ? ParisTime.dayOf(calendar.opensAt()) : null;
	}

	/** The day as stated: the 31st for a call closed from the 1st, 00:00. */
	static @Nullable LocalDate closingDay(CallCalendar calendar) {
		return (calendar.closesAt() != null) ? ParisTime.statedDeadline(calendar.closesAt()).toLocalDate() : null;
	}

	/** The hour as stated, 23:59 for midnight. */
	static @Nullable LocalTime closingHour(CallCalendar calendar) {
		return (calendar.closesAt() != null) ? ParisTime.statedDeadline(calendar.closesAt()).toLocalTime() : null;
	}

	/** Codes of themes; a call open to all says so first. */
	static List<String> themes(CallContent content) {
		List<String> codes = new ArrayList<>();
		if (content.allThemes()) {
			codes.add(EVERY_THEME);
		}
		codes.addAll(content.themes());
		return codes;
	}

}
