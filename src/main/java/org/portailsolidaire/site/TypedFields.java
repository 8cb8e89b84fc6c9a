package org.portailsolidaire.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads values of a form that are more than texts, and notes what is wrong with them. */
public class TypedFields {

	private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})(?:[,.]0{1,2})?€?");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	/** Longer than any value that is read. */
	private static final int LONGEST = 500;

	private final Form form;

	public TypedFields(Form form) {
		this.form = form;
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
			this.form.refuse(name, wrong);
		}
		return read.orElse(null);
	}

	/** Whole euros: "12 500", "12500,00 €"; null when they cannot be read. */
	public @Nullable Integer euros(String name) {
		Matcher amount = AMOUNT.matcher(compact(name));
		if (amount.matches()) {
			return Integer.valueOf(amount.group(1));
		}
		this.form.refuse(name, this.form.value(name).isBlank() ? "champ.montant.vide" : "champ.montant");
		return null;
	}

	/** A whole number within bounds, both included, that may be left empty. */
	public @Nullable Integer number(String name, int from, int to) {
		String number = compact(name);
		if (number.isEmpty()) {
			return null;
		}
		if (NUMBER.matcher(number).matches()) {
			int value = Integer.parseInt(number);
			if (value >= from && value <= to) {
				return value;
			}
		}
		this.form.refuse(name, "champ.nombre", from, to);
		return null;
	}

	/** A year that is required. */
	public @Nullable Integer year(String name, int from, int to) {
		Integer year = number(name, from, to);
		if (year == null) {
			this.form.refuse(name, "champ.annee");
		}
		return year;
	}

	/** A day as browsers send it, within bounds, that may be left empty. */
	public @Nullable LocalDate day(String name, LocalDate from, LocalDate to) {
		String day = this.form.value(name).strip();
		if (day.isEmpty()) {
			return null;
		}
		try {
			LocalDate read = LocalDate.parse(day);
			if (read.isBefore(from)) {
				this.form.refuse(name, "champ.date.ancienne");
			}
			if (read.isAfter(to)) {
				this.form.refuse(name, "champ.date.future");
			}
			return read;
		}
		catch (DateTimeException ex) {
			this.form.refuse(name, "champ.date");
			return null;
		}
	}

	private String compact(String name) {
		String value = this.form.value(name);
		return (value.length() > LONGEST) ? "x" : SPACES.matcher(value).replaceAll("");
	}

}
