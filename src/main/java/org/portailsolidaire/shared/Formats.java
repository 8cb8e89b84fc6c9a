package org.portailsolidaire.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates, hours and amounts as people of a language write them: "mardi 31 mars 2026", "23
 * h 59", "12 500 €"; "Tuesday 31 March 2026", "23:59", "€12,500". French spaces: U+202F
 * within numbers, U+00A0 before € and %.
 */
public final class Formats {

	private static final Formats FRENCH = new Formats(Locale.FRENCH);

	private static final Formats ENGLISH = new Formats(Locale.ENGLISH);

	private static final int THOUSAND = 1000;

	private static final int TEN = 10;

	private final boolean french;

	private final DateTimeFormatter weekday;

	private final DateTimeFormatter month;

	private final DateTimeFormatter shortMonth;

	private Formats(Locale locale) {
		this.french = locale.equals(Locale.FRENCH);
		Locale region = this.french ? Locale.FRANCE : Locale.UK;
		this.weekday = DateTimeFormatter.ofPattern("EEEE", region);
		this.month = DateTimeFormatter.ofPattern("MMMM", region);
		this.shortMonth = DateTimeFormatter.ofPattern("MMM", region);
	}

	/** The formats of a language: English for English, French for any other. */
	public static Formats of(Locale locale) {
		return "en".equals(locale.getLanguage()) ? ENGLISH : FRENCH;
	}

	/** Whole euros. */
	public String euros(long amount) {
		return this.french ? number(amount) + "\u00A0€" : "€" + number(amount);
	}

	/** A range of whole euros that are not equal: "5 000 à 20 000 €". */
	public String euros(int from, int to) {
		return this.french ? number(from) + " à " + number(to) + "\u00A0€" : "€" + number(from) + " to €" + number(to);
	}

	/** Whole per cents. */
	public String percent(int share) {
		return this.french ? share + "\u00A0%" : share + "%";
	}

	/** Tenths of a per cent: "53,4 %", "50 %" when there is none. */
	public String tenthsOfPercent(long tenths) {
		if (tenths % TEN == 0) {
			return percent((int) (tenths / TEN));
		}
		return tenths / TEN + (this.french ? "," : ".") + tenths % TEN + (this.french ? "\u00A0%" : "%");
	}

	/** A whole number with its thousands apart. */
	public String number(long number) {
		if (Math.abs(number) < THOUSAND) {
			return Long.toString(number);
		}
		String rest = String.format(Locale.ROOT, "%03d", Math.abs(number % THOUSAND));
		return number(number / THOUSAND) + (this.french ? "\u202F" : ",") + rest;
	}

	/** "31 mars" or "1er avril". */
	public String day(LocalDate day) {
		return dayOfMonth(day) + " " + this.month.format(day);
	}

	/** "15 janv.", for narrow places. */
	public String shortDay(LocalDate day) {
		return dayOfMonth(day) + " " + this.shortMonth.format(day);
	}

	/** "31 mars 2026". */
	public String date(LocalDate day) {
		return day(day) + " " + day.getYear();
	}

	/** "31 mars", with its year when it is not this one. */
	public String day(LocalDate day, LocalDate today) {
		return (day.getYear() == today.getYear()) ? day(day) : date(day);
	}

	/** "mardi". */
	public String weekday(LocalDate day) {
		return this.weekday.format(day);
	}

	/** "mardi 31 mars 2026". */
	public String fullDate(LocalDate day) {
		return weekday(day) + " " + date(day);
	}

	/** "17 h", "23 h 59"; "17:00". */
	public String hour(ZonedDateTime time) {
		if (!this.french) {
			return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
		}
		String hour = time.getHour() + "\u00A0h";
		return (time.getMinute() == 0) ? hour : String.format(Locale.ROOT, "%s\u00A0%02d", hour, time.getMinute());
	}

	/** The stated day of an excluded end. */
	public static LocalDate statedDay(Instant excludedEnd) {
		return ParisTime.statedDeadline(excludedEnd).toLocalDate();
	}

	private String dayOfMonth(LocalDate day) {
		return (this.french && day.getDayOfMonth() == 1) ? "1er" : Integer.toString(day.getDayOfMonth());
	}

}
