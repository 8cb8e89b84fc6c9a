package org.portailsolidaire.organisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * Reads the fields of a form and notes what is wrong with them, all at once. What is
 * noted makes no sense of the value returned: ask the errors first.
 */
class TypedFields {

	private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})(?:[,.]0{1,2})?€?");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private final BindingResult errors;

	TypedFields(BindingResult errors) {
		this.errors = errors;
	}

	void refuse(String field, String key, Object... parameters) {
		if (!this.errors.hasFieldErrors(field)) {
			this.errors.rejectValue(field, key, parameters, null);
		}
	}

	/** One line that must be there. */
	String line(String field, @Nullable String typed, int longest) {
		String line = Typed.line(typed);
		if (line.isEmpty()) {
			refuse(field, "champ.vide");
		}
		return checked(field, line, longest);
	}

	/** One line that may be absent. */
	@Nullable String optionalLine(String field, @Nullable String typed, int longest) {
		String line = checked(field, Typed.line(typed), longest);
		return line.isEmpty() ? null : line;
	}

	/** Several lines that may be absent. */
	@Nullable String optionalText(String field, @Nullable String typed, int longest) {
		String text = checked(field, Typed.text(typed), longest);
		return text.isEmpty() ? null : text;
	}

	private String checked(String field, String text, int longest) {
		if (text.length() > longest) {
			refuse(field, "champ.long", longest);
		}
		if (Typed.isUnprintable(text)) {
			refuse(field, "champ.caracteres");
		}
		return text;
	}

	/** What a reader makes of a line, when there is one. */
	<T> @Nullable T optional(String field, @Nullable String typed, Function<String, Optional<T>> reader, String key) {
		String line = Typed.line(typed);
		if (line.isEmpty()) {
			return null;
		}
		Optional<T> read = reader.apply(line);
		if (read.isEmpty()) {
			refuse(field, key);
		}
		return read.orElse(null);
	}

	/** Whole euros: "12 500", "12500,00 €"; -1 when they cannot be read. */
	int euros(String field, @Nullable String typed) {
		Matcher amount = AMOUNT.matcher(SPACES.matcher((typed != null) ? typed : "").replaceAll(""));
		if (!amount.matches()) {
			refuse(field, Typed.line(typed).isEmpty() ? "champ.vide" : "champ.montant");
			return -1;
		}
		return Integer.parseInt(amount.group(1));
	}

	/** A whole number within bounds, both included. */
	@Nullable Integer optionalNumber(String field, @Nullable String typed, int from, int to) {
		String number = SPACES.matcher((typed != null) ? typed : "").replaceAll("");
		if (number.isEmpty()) {
			return null;
		}
		if (NUMBER.matcher(number).matches()) {
			int value = Integer.parseInt(number);
			if (value >= from && value <= to) {
				return value;
			}
		}
		refuse(field, "champ.nombre", Integer.toString(from), Integer.toString(to));
		return null;
	}

	/** A day as browsers send it, no later than another. */
	@Nullable LocalDate optionalDay(String field, @Nullable String typed, LocalDate from, LocalDate to) {
		String day = Typed.line(typed);
		if (day.isEmpty()) {
			return null;
		}
		try {
			LocalDate read = LocalDate.parse(day);
			if (read.isBefore(from)) {
				refuse(field, "champ.date-ancienne");
			}
			if (read.isAfter(to)) {
				refuse(field, "champ.date-future");
			}
			return read;
		}
		catch (DateTimeException ex) {
			refuse(field, "champ.date");
			return null;
		}
	}

}
