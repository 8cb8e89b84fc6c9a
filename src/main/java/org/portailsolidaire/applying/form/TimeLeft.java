package org.portailsolidaire.applying.form;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/**
 * How long one still has to file, rounded down: nobody is promised time there is not.
 *
 * @param sentence "il reste 3 jours"
 * @param until "jusqu’au mardi 31 mars 2026 à 23 h 59, heure de Paris", or empty
 * @param late whether there is little time, or none
 */
public record TimeLeft(String sentence, String until, boolean late) {

	private static final int SOON_DAYS = 8;

	private static final int MINUTES = 60;

	public static TimeLeft of(CallCalendar calendar, Instant now, Words words) {
		CallPhase phase = calendar.phaseAt(now);
		Instant end = calendar.endsAt();
		if (phase == CallPhase.CLOSED && end != null) {
			return new TimeLeft(words.text("dossier.reste.clos", words.formats().date(Formats.statedDay(end))), "",
					true);
		}
		if (phase == CallPhase.UPCOMING) {
			return new TimeLeft(words.text("dossier.reste.a-venir"), "", false);
		}
		if (end == null) {
			return new TimeLeft(words.text("dossier.reste.permanent"), "", false);
		}
		Duration left = Duration.between(now, end);
		return new TimeLeft(sentence(left, words), until(end, words), left.toDays() <= SOON_DAYS);
	}

	/** The same for a call that may be archived: then there is none. */
	public static TimeLeft of(CallState state, CallCalendar calendar, Instant now, Words words) {
		return (state == CallState.ARCHIVED) ? new TimeLeft(words.text("dossier.reste.archive"), "", true)
				: of(calendar, now, words);
	}

	/** The same for a deadline by itself. */
	public static TimeLeft before(Instant end, Instant now, Words words) {
		if (!now.isBefore(end)) {
			return new TimeLeft(words.text("dossier.reste.passe", words.formats().date(Formats.statedDay(end))), "",
					true);
		}
		Duration left = Duration.between(now, end);
		return new TimeLeft(sentence(left, words), until(end, words), left.toDays() <= SOON_DAYS);
	}

	private static String sentence(Duration left, Words words) {
		if (left.toDays() > 0) {
			return words.count("dossier.reste.jours", (int) left.toDays());
		}
		return (left.toMinutes() >= MINUTES) ? words.count("dossier.reste.heures", (int) left.toHours())
				: words.count("dossier.reste.minutes", (int) left.toMinutes());
	}

	/** A deadline as it is stated. */
	public static String until(@Nullable Instant end, Words words) {
		if (end == null) {
			return "";
		}
		ZonedDateTime stated = ParisTime.statedDeadline(end);
		return words.text("dossier.jusqu-au", words.formats().fullDate(stated.toLocalDate()),
				words.formats().hour(stated));
	}

}
