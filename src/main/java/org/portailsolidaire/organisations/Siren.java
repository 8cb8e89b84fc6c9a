package org.portailsolidaire.organisations;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a legal person in the national register of companies and establishments:
 * nine digits of which the last is a checksum (Luhn).
 */
public record Siren(String value) {

	private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");

	public Siren {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not a SIREN: " + value);
		}
	}

	/** Reads what a person typed: spaces and dots do no harm. */
	public static Optional<Siren> read(String typed) {
		String number = Typed.compact(typed);
		return isOne(number) ? Optional.of(new Siren(number)) : Optional.empty();
	}

	/** "732 829 320". */
	public String readable() {
		return this.value.replaceAll("([0-9]{3})(?=.)", "$1\u00A0");
	}

	/** Nine zeros pass the checksum, and nobody has them. */
	private static boolean isOne(String number) {
		return SHAPE.matcher(number).matches() && LuhnSum.holds(number) && !number.equals("000000000");
	}

}
