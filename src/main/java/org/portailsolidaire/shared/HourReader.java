package org.portailsolidaire.shared;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.portailsolidaire.shared.Reading.Reason;

/**
 * The one reader of hours: "17:00", "17 h 30", "17h", "5 pm", "midi". Seconds are left
 * out. "24:00" and "minuit", which are the end of a day for some and its beginning for
 * others, are refused with the last minute.
 */
public final class HourReader {

	private static final Pattern HOUR = Pattern
		.compile("([0-9]{1,2}) ?(?:[:.] ?([0-9]{2})(?::[0-9]{2}(?:\\.[0-9]+)?)?|h(?:eures?)? ?([0-9]{2})?) ?(am|pm)?");

	private static final Pattern ENGLISH = Pattern.compile("(1[0-2]|0?[1-9]) ?(am|pm)");

	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private static final int NOON = 12;

	private static final int DAY = 24;

	private static final int HOUR_MINUTES = 60;

	private HourReader() {
	}

	/** An hour of a day, to the minute. */
	public static Reading<LocalTime> read(String typed) {
		String text = TypedFigures.plain(typed).toLowerCase(Locale.ROOT).replace(".m.", "m");
		if (text.isEmpty()) {
			return Reading.nothing();
		}
		if (text.equals("minuit") || text.equals("midnight")) {
			return Reading.refused(Reason.DOUBTFUL, LAST_MINUTE);
		}
		if (text.equals("midi") || text.equals("noon")) {
			return Reading.of(LocalTime.NOON);
		}
		Matcher english = ENGLISH.matcher(text);
		if (english.matches()) {
			return hour(Integer.parseInt(english.group(1)), 0, english.group(2));
		}
		Matcher hour = HOUR.matcher(text);
		if (!hour.matches()) {
			return Reading.refused(Reason.UNREADABLE);
		}
		String minutes = (hour.group(2) != null) ? hour.group(2) : hour.group(3);
		return hour(Integer.parseInt(hour.group(1)), (minutes != null) ? Integer.parseInt(minutes) : 0,
				(hour.group(4) != null) ? hour.group(4) : "");
	}

	private static Reading<LocalTime> hour(int hour, int minutes, String half) {
		int whole = half.isEmpty() ? hour : hour % NOON + (half.equals("pm") ? NOON : 0);
		if (minutes >= HOUR_MINUTES || hour > DAY || (!half.isEmpty() && hour > NOON)) {
			return Reading.refused(Reason.UNREADABLE);
		}
		if (whole == DAY) {
			return (minutes == 0) ? Reading.refused(Reason.DOUBTFUL, LAST_MINUTE) : Reading.refused(Reason.UNREADABLE);
		}
		return Reading.of(LocalTime.of(whole, minutes));
	}

}
