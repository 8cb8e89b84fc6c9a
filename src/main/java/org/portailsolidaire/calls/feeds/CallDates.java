package org.portailsolidaire.calls.feeds;

import java.time.Instant;
import java.time.ZonedDateTime;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/** The dates of a call in words. */
final class CallDates {

	private CallDates() {
	}

	/**
	 * "Date limite : mardi 31 mars 2026 à 23 h 59, heure de Paris", or what stands for
	 * it.
	 */
	static String deadline(CallCalendar calendar, Words words) {
		if (calendar.closesAt() != null) {
			return words.text("flux.date-limite", full(ParisTime.statedDeadline(calendar.closesAt()), words));
		}
		return (calendar.editionYear() != null) ? words.text("flux.edition", String.valueOf(calendar.editionYear()))
				: words.text("flux.permanent");
	}

	/** "Ouverture : mardi 3 mars 2026". */
	static String opening(Instant opensAt, Words words) {
		return words.text("flux.ouverture", words.formats().fullDate(ParisTime.dayOf(opensAt)));
	}

	private static String full(ZonedDateTime time, Words words) {
		return words.text("flux.jour-heure", words.formats().fullDate(time.toLocalDate()), words.formats().hour(time));
	}

}
