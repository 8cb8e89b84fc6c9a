package org.portailsolidaire.calls.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.HourReader;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;
import org.portailsolidaire.shared.WebAddress;

/**
 * The figures, days, hours and addresses of one row. What cannot be read is noted by
 * column and reads as missing; what was written otherwise than it is kept is noted too.
 */
class RowFigures extends RowNotes {

	private static final Pattern RELATIVE_DAY = Pattern.compile("J([+-]\\d{1,4})?");

	private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

	private final ObjectNode row;

	private final @Nullable LocalDate relativeTo;

	RowFigures(ObjectNode row, @Nullable LocalDate relativeTo) {
		this.row = row;
		this.relativeTo = relativeTo;
	}

	RowFigures(ObjectNode row, RowFigures whole, String prefix) {
		super(whole, prefix);
		this.row = row;
		this.relativeTo = whole.relativeTo;
	}

	ObjectNode row() {
		return this.row;
	}

	/** The cell for a figure, whatever its type. */
	private String figure(String column) {
		JsonNode cell = this.row.get(column);
		return (cell != null && !cell.isNull()) ? cell.asString("…").strip() : "";
	}

	@Nullable Integer integer(String column, Unit unit, int from, int to) {
		String written = figure(column);
		return read(column, written, NumberReader.whole(written, unit, from, to), Object::toString,
				"n’est pas un nombre entier", "est hors de l’intervalle de %d à %d".formatted(from, to));
	}

	@Nullable LocalDate day(String column) {
		String written = figure(column);
		Matcher relative = RELATIVE_DAY.matcher(written);
		if (this.relativeTo != null && relative.matches()) {
			return this.relativeTo.plusDays((relative.group(1) != null) ? Integer.parseInt(relative.group(1)) : 0);
		}
		return read(column, written, DayReader.read(written, FIRST_DAY, LAST_DAY), Object::toString,
				"n’est pas une date (AAAA-MM-JJ)", "est d’une année qui n’est pas plausible");
	}

	/** An hour of a day; the clock of Paris skips one in spring. */
	@Nullable LocalTime hour(String column, @Nullable LocalDate day) {
		String written = figure(column);
		LocalTime hour = read(column, written, HourReader.read(written), Object::toString,
				"n’est pas une heure (HH:MM)", "n’est pas une heure (HH:MM)");
		if (hour != null && day != null && !ParisTime.has(day, hour)) {
			refuse(column, "« %s » n’existe pas ce jour-là : l’horloge passe de 2 h à 3 h".formatted(cut(written)));
			return null;
		}
		return hour;
	}

	/** The hour of a deadline: midnight would end the day before. */
	@Nullable LocalTime deadline(String column, @Nullable LocalDate day) {
		LocalTime hour = hour(column, day);
		if (LocalTime.MIDNIGHT.equals(hour)) {
			refuse(column, "« %s » est la fin du jour d’avant ; est-ce 23:59 ?".formatted(cut(figure(column))));
			return null;
		}
		return hour;
	}

	@Nullable String web(String column) {
		String written = figure(column);
		if (written.length() > WebAddress.LONGEST) {
			refuse(column, "trop long : %d caractères, %d au plus".formatted(written.length(), WebAddress.LONGEST));
			return null;
		}
		WebAddress page = read(column, written, WebAddress.read(written), WebAddress::value,
				"n’est pas une adresse en http ou https", "n’est pas une adresse en http ou https");
		return (page != null) ? page.value() : null;
	}

	@Nullable String email(String column) {
		String written = figure(column);
		EmailAddress address = read(column, written, EmailAddress.read(written), EmailAddress::value,
				"n’est pas une adresse de courriel", "n’est pas une adresse de courriel");
		return (address != null) ? address.value() : null;
	}

	/**
	 * What is read of a cell: taken, corrected, or refused with what was probably meant.
	 */
	private <T> @Nullable T read(String column, String written, Reading<T> reading, Function<T, String> kept,
			String unreadable, String outside) {
		switch (reading) {
			case Reading.Nothing<T>() -> {
			}
			case Reading.Value<T>(T value) -> {
				correct(column, written, kept.apply(value));
				return value;
			}
			case Reading.Refused<T>(Reason reason, T offered) -> {
				String meant = (offered != null) ? " ; est-ce %s ?".formatted(kept.apply(offered)) : "";
				refuse(column, "« %s » %s%s".formatted(cut(written), switch (reason) {
					case BELOW, ABOVE, NEGATIVE -> outside;
					case DOUBTFUL -> "peut se lire de deux façons";
					case NOT_WHOLE -> "n’est pas un nombre entier";
					case NO_SUCH_DAY -> "n’est pas un jour du calendrier";
					default -> unreadable;
				}, meant));
			}
		}
		return null;
	}

}
