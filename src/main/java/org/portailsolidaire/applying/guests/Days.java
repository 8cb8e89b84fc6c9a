package org.portailsolidaire.applying.guests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.portailsolidaire.shared.ParisTime;

/** Days as people of the four languages write them. */
public final class Days {

	private Days() {
	}

	/** "31 mars 2026", "31 de março de 2026". */
	static String text(Instant instant, Locale locale) {
		return text(ParisTime.dayOf(instant), locale);
	}

	static String text(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(region(locale)).format(day);
	}

	private static Locale region(Locale locale) {
		return locale.getLanguage().equals("en") ? Locale.UK : locale;
	}

}
