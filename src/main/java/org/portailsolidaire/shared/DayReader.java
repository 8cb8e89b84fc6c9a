package org.portailsolidaire.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Reading.Reason;

/**
 * The one reader of days: 2027-03-31 as browsers send it, 31/03/2027, 1/3/2027,
 * 31-03-2027, 31.03.2027, "31 mars 2027" and "mercredi 31 mars 2027". The day comes
 * before the month. A year of two digits is refused with the day that was probably meant.
 */
public final class DayReader {

	private static final Pattern ISO = Pattern
		.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");

	private static final Pattern DAY_FIRST = Pattern
		.compile("([0-9]{1,2}) ?([-/. ]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4}|[0-9]{2})");

	private static final Pattern IN_WORDS = Pattern
		.compile("(?:\\p{L}+\\.?,? )?([0-9]{1,2})(?:er|st|nd|rd|th)? (\\p{L}+)\\.? ([0-9]{4})");

	private static final Map<String, Integer> MONTHS = months();

	private static final int LONGEST = 60;

	private static final int CENTURY = 2000;

	private static final int MONTHS_A_YEAR = 12;

	private DayReader() {
	}

	/** A day within bounds, both included. */
	public static Reading<LocalDate> read(String typed, LocalDate from, LocalDate to) {
		return read(typed).then((day) -> {
			if (day.isBefore(from)) {
				return Reading.refused(Reason.BELOW);
			}
			return day.isAfter(to) ? Reading.refused(Reason.ABOVE) : Reading.of(day);
		});
	}

	/** A day of any year of four digits. */
	public static Reading<LocalDate> read(String typed) {
		String text = TypedFigures.plain(typed);
		if (text.isEmpty()) {
			return Reading.nothing();
		}
		if (text.length() > LONGEST) {
			return Reading.refused(Reason.UNREADABLE);
		}
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return day(iso.group(1), iso.group(3), iso.group(4));
		}
		Matcher dayFirst = DAY_FIRST.matcher(text);
		if (dayFirst.matches()) {
			return day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
		}
		Matcher words = IN_WORDS.matcher(text.toLowerCase(Locale.ROOT));
		Integer month = words.matches() ? MONTHS.get(words.group(2)) : null;
		return (month != null) ? day(words.group(3), month.toString(), words.group(1))
				: Reading.refused(Reason.UNREADABLE);
	}

	private static Reading<LocalDate> day(String typedYear, String typedMonth, String typedDay) {
		int year = Integer.parseInt(typedYear);
		int month = Integer.parseInt(typedMonth);
		int day = Integer.parseInt(typedDay);
		if (typedYear.length() == 2) {
			return Reading.refused(Reason.DOUBTFUL, found(CENTURY + year, month, day));
		}
		LocalDate found = found(year, month, day);
		if (found != null) {
			return Reading.of(found);
		}
		return Reading.refused(Reason.NO_SUCH_DAY,
				(month > MONTHS_A_YEAR) ? found(year, day, month) : last(year, month, day));
	}

	private static @Nullable LocalDate found(int year, int month, int day) {
		try {
			return (year > 0) ? LocalDate.of(year, month, day) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** The last day of a month that has no thirty-first, or no twenty-ninth. */
	private static @Nullable LocalDate last(int year, int month, int day) {
		boolean near = year > 0 && month > 0 && day > 0 && day <= 31;
		return near ? YearMonth.of(year, month).atEndOfMonth() : null;
	}

	private static Map<String, Integer> months() {
		Map<String, Integer> months = new TreeMap<>();
		for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
			Stream.of(java.time.Month.values())
				.forEach((month) -> Stream.of(java.time.format.TextStyle.FULL, java.time.format.TextStyle.SHORT)
					.map((style) -> month.getDisplayName(style, locale).toLowerCase(Locale.ROOT))
					.flatMap((name) -> Stream.of(name.replace(".", ""), Slug.of(name, name.length()).value()))
					.forEach((name) -> months.putIfAbsent(name, month.getValue())));
		}
		return Map.copyOf(months);
	}

}
