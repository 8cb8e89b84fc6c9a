package org.portailsolidaire.platform.site;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.portailsolidaire.shared.ParisTime;

/** Calendars as files that programs follow, as RFC 5545 wants them. */
public final class CalendarFiles {

	private static final Period REFRESH = Period.ofDays(1);

	/** Octets of a line, its end apart. */
	private static final int LINE = 75;

	private CalendarFiles() {
	}

	/**
	 * The bytes of a calendar. One without any event holds its time zone, for a calendar
	 * must hold something.
	 * @param product what the portal writes here, such as "Appels//FR"
	 */
	public static byte[] write(String product, String name, List<? extends CalendarComponent> components) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Portail Solidaire//" + product));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new XProperty("X-WR-CALNAME", name));
		calendar.add(new XProperty("X-WR-TIMEZONE", ParisTime.ZONE.getId()));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		components.forEach(calendar::add);
		if (components.isEmpty()) {
			calendar.add((CalendarComponent) paris());
		}
		return folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
	}

	private static VTimeZone paris() {
		VTimeZone zone = new VTimeZone();
		zone.add(new TzId(ParisTime.ZONE.getId()));
		zone.add(observance(new Daylight(), "19810329T020000", 3, "+0100", "+0200"));
		zone.add(observance(new Standard(), "19961027T030000", 10, "+0200", "+0100"));
		return zone;
	}

	private static <T extends Observance> T observance(T half, String since, int month, String from, String to) {
		half.add(new DtStart<>(since));
		half.add(new TzOffsetFrom(from));
		half.add(new TzOffsetTo(to));
		half.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
		return half;
	}

	/** Lines are counted in octets, and no letter is cut. */
	private static String folded(String text) {
		StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
		text.lines().forEach((line) -> {
			int octets = 0;
			for (int point : line.codePoints().filter(CalendarFiles::isAllowed).toArray()) {
				int more = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
				if (octets + more > LINE) {
					folded.append("\r\n ");
					octets = 1;
				}
				folded.appendCodePoint(point);
				octets += more;
			}
			folded.append("\r\n");
		});
		return folded.toString();
	}

	private static boolean isAllowed(int point) {
		return point == '\t' || !Character.isISOControl(point);
	}

}
