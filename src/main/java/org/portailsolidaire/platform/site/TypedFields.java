package org.portailsolidaire.platform.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.HourReader;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.PersonName;
import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;
import org.portailsolidaire.shared.WebAddress;

/**
 * Reads values of a form that are more than texts by the one reader of their kind, and
 * notes what is wrong with them. All may be left empty.
 */
public final class TypedFields {

	/** Longer than any value that is read. */
	private static final int LONGEST = 500;

	private final Form form;

	private final FieldRefusals refusals;

	/** The fields of a form that knows what they are called. */
	public TypedFields(Form form) {
		this(form, null);
	}

	/**
	 * The fields of a form.
	 * @param labels how the keys of what they are called begin
	 */
	public TypedFields(Form form, @Nullable String labels) {
		this.form = form;
		this.refusals = new FieldRefusals(form, labels);
	}

	/** The name of a person, which is required. */
	public String person(String name, int longest, String missing) {
		return PersonName.folded(this.form.text(name, longest, missing));
	}

	/** A line that may be left empty. */
	public @Nullable String line(String name, int longest) {
		String line = this.form.optionalText(name, longest);
		return line.isEmpty() ? null : line;
	}

	/** A text of several lines that may be left empty. */
	public @Nullable String lines(String name, int longest) {
		String text = this.form.lines(name, longest);
		return text.isEmpty() ? null : text;
	}

	/** What a reader makes of a line, when there is one. */
	public <T> @Nullable T optional(String name, Function<String, Optional<T>> reader, String wrong) {
		String line = this.form.optionalText(name, LONGEST);
		if (line.isEmpty()) {
			return null;
		}
		Optional<T> read = reader.apply(line);
		if (read.isEmpty()) {
			refuse(name, wrong);
		}
		return read.orElse(null);
	}

	/**
	 * What the reader of a kind makes of a line.
	 * @param said how the keys of what is said when it refuses begin; the reason follows
	 */
	public <T> @Nullable T read(String name, Function<String, Reading<T>> reader, String said) {
		Reading<T> reading = reader.apply(this.form.optionalText(name, LONGEST));
		if (reading instanceof Reading.Refused<T> refused) {
			refuse(name, said + FieldRefusals.code(refused.reason(), null));
		}
		return reading.orNull();
	}

	/** Says that nothing was typed where something is needed. */
	public void required(String name, @Nullable Object read, String missing) {
		if (read == null && this.form.value(name).isEmpty()) {
			refuse(name, missing);
		}
	}

	/** Whole euros within bounds, both included. */
	public @Nullable Integer euros(String name, int from, int to) {
		return whole(name, Unit.EUROS, from, to);
	}

	/** A whole share within bounds. */
	public @Nullable Integer percent(String name, int from, int to) {
		return whole(name, Unit.PERCENT, from, to);
	}

	/** Whole months within bounds. */
	public @Nullable Integer months(String name, int from, int to) {
		return whole(name, Unit.MONTHS, from, to);
	}

	/** A whole number within bounds. */
	public @Nullable Integer number(String name, int from, int to) {
		return whole(name, Unit.NONE, from, to);
	}

	private @Nullable Integer whole(String name, Unit unit, int from, int to) {
		Reading<Integer> reading = NumberReader.whole(this.form.value(name), unit, from, to);
		if (reading instanceof Reading.Refused<Integer> refused) {
			this.refusals.whole(name, unit, refused, from, to);
		}
		return reading.orNull();
	}

	/** A number of zero or more that may have decimals. */
	public @Nullable BigDecimal decimal(String name, Unit unit) {
		Reading<BigDecimal> reading = NumberReader.decimal(this.form.value(name), unit);
		if (reading instanceof Reading.Refused<BigDecimal> refused) {
			this.refusals.decimal(name, unit, refused);
		}
		return reading.orNull();
	}

	/** A year of four figures within bounds. */
	public @Nullable Integer year(String name, int from, int to) {
		Reading<Integer> reading = NumberReader.whole(this.form.value(name), Unit.NONE, from, to);
		if (reading instanceof Reading.Refused<Integer>) {
			refuse(name, "saisie.annee", Integer.toString(from), Integer.toString(to));
		}
		return reading.orNull();
	}

	/** A day within bounds, both included. */
	public @Nullable LocalDate day(String name, LocalDate from, LocalDate to) {
		Reading<LocalDate> reading = DayReader.read(this.form.value(name), from, to);
		if (reading instanceof Reading.Refused<LocalDate> refused) {
			this.refusals.day(name, refused, from, to);
		}
		return reading.orNull();
	}

	/** An hour of a day, to the minute. */
	public @Nullable LocalTime hour(String name) {
		Reading<LocalTime> reading = HourReader.read(this.form.value(name));
		if (reading instanceof Reading.Refused<LocalTime> refused) {
			this.refusals.hour(name, refused);
		}
		return reading.orNull();
	}

	/** An e-mail address. */
	public @Nullable EmailAddress email(String name) {
		Reading<EmailAddress> reading = EmailAddress.read(this.form.value(name));
		if (reading instanceof Reading.Refused<EmailAddress> refused) {
			this.refusals.email(name, refused);
		}
		return reading.orNull();
	}

	/** The address of a page of the web. */
	public @Nullable String page(String name, int longest) {
		Reading<WebAddress> reading = WebAddress.read(this.form.optionalText(name, longest));
		if (reading instanceof Reading.Refused<WebAddress>) {
			refuse(name, "saisie.site");
		}
		return reading.value().map(WebAddress::value).orElse(null);
	}

	/** Notes what is wrong with a field. */
	public void refuse(String name, String key, Object... parameters) {
		this.refusals.refuse(name, key, parameters);
	}

}
