package org.portailsolidaire.calls.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/**
 * How long one still has, as people read it: days counted on the calendar of Paris, hours
 * for the last 72.
 *
 * @param kind one of: days, hours, undated, standing, upcoming, closed
 * @param number what is counted, empty when nothing is
 * @param unit "jours", "heures"…
 * @param sentence "clôture dans 6 jours"
 * @param soon whether it is eight days or less
 * @param iso the deadline, for machines; null when there is none
 * @param weekday of the deadline, empty when there is none
 * @param day of the deadline, with its year when it is not this one, or what stands for
 * it
 * @param hour of the deadline
 */
public record Countdown(String kind, String number, String unit, String sentence, boolean soon, @Nullable String iso,
		String weekday, String day, String hour) {

	private static final int SOON_DAYS = 8;

	/**
	 * The countdown of a call at an instant.
	 * @param opensAt null when not known
	 * @param endsAt null for a standing call
	 * @param dated whether the end is a deadline, not only the year of the edition
	 */
	static Countdown of(CallPhase phase, @Nullable Instant opensAt, @Nullable Instant endsAt, boolean dated,
			Instant now, Words words) {
		if (phase == CallPhase.UPCOMING && opensAt != null) {
			return upcoming(opensAt, now, words);
		}
		if (endsAt == null) {
			return new Countdown("standing", "", words.text("compte.permanent"), words.text("compte.permanent"), false,
					null, "", words.text("compte.toute-l-annee"), "");
		}
		ZonedDateTime stated = ParisTime.statedDeadline(endsAt);
		if (phase == CallPhase.CLOSED) {
			String day = dated ? words.formats().date(stated.toLocalDate()) : Integer.toString(stated.getYear());
			return new Countdown("closed", "", words.text("compte.ferme"),
					words.text(dated ? "compte.clos-depuis" : "compte.edition", day), false,
					dated ? stated.toInstant().toString() : null,
					dated ? words.formats().weekday(stated.toLocalDate()) : "", day,
					dated ? words.formats().hour(stated) : "");
		}
		return dated ? open(endsAt, stated, now, words) : undated(stated.getYear(), words);
	}

	/** An open call of which one knows the year only: nothing to count. */
	private static Countdown undated(int year, Words words) {
		return new Countdown("undated", "", words.text("compte.ouvert"), words.text("compte.sans-date"), false, null,
				"", words.text("compte.annee", Integer.toString(year)), "");
	}

	private static Countdown open(Instant endsAt, ZonedDateTime stated, Instant now, Words words) {
		long hours = Duration.between(now, endsAt).toHours();
		String weekday = words.formats().weekday(stated.toLocalDate());
		String day = words.formats().day(stated.toLocalDate(), ParisTime.dayOf(now));
		String hour = words.formats().hour(stated);
		String iso = stated.toInstant().toString();
		if (hours >= Catalogue.HOURS_COUNTED) {
			int days = (int) ChronoUnit.DAYS.between(ParisTime.dayOf(now), stated.toLocalDate());
			return new Countdown("days", Integer.toString(days), words.text("compte.jours"),
					words.count("compte.dans-jours", days), days <= SOON_DAYS, iso, weekday, day, hour);
		}
		if (hours == 0) {
			return new Countdown("hours", "<\u00A01", words.text("compte.heure"), words.text("compte.dans-heures.0"),
					true, iso, weekday, day, hour);
		}
		return new Countdown("hours", Long.toString(hours), words.text((hours == 1) ? "compte.heure" : "compte.heures"),
				words.count("compte.dans-heures", (int) hours), true, iso, weekday, day, hour);
	}

	private static Countdown upcoming(Instant opensAt, Instant now, Words words) {
		ZonedDateTime opening = opensAt.atZone(ParisTime.ZONE);
		String day = words.formats().day(opening.toLocalDate(), ParisTime.dayOf(now));
		return new Countdown("upcoming", "", words.text("compte.bientot"), words.text("compte.ouvre-le", day), false,
				opensAt.toString(), words.formats().weekday(opening.toLocalDate()), day, "");
	}

}
