package org.portailsolidaire.applying.form;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/** Instants as pages of dossiers say them. */
public final class Moments {

	private Moments() {
	}

	/** "22 novembre 2026 à 11 h". */
	public static String text(Instant instant, Words words) {
		ZonedDateTime time = instant.atZone(ParisTime.ZONE);
		return words.text("dossier.moment", words.formats().date(time.toLocalDate()), words.formats().hour(time));
	}

	/** "11:02:07", for who looks at the second. */
	public static String seconds(Instant instant) {
		ZonedDateTime time = instant.atZone(ParisTime.ZONE);
		return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
	}

	/** "11 h 02". */
	public static String hour(Instant instant, Words words) {
		return words.formats().hour(instant.atZone(ParisTime.ZONE));
	}

}
