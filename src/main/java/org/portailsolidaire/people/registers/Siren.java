package org.portailsolidaire.people.registers;

import java.util.regex.Pattern;

import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

/**
 * The number of a legal person in the national register of companies and establishments:
 * nine digits of which the last is a checksum (Luhn).
 */
public record Siren(String value) {

	private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");

	private static final int LENGTH = 9;

	public Siren {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not a SIREN: " + value);
		}
	}

	/**
	 * Reads what a person typed, the words that say what it is among it; a SIRET says
	 * whose it is.
	 */
	public static Reading<Siren> read(String typed) {
		if (TypedCode.compact(typed).isEmpty()) {
			return Reading.nothing();
		}
		return TypedCode.candidates(typed, "SIREN|SIRET")
			.filter((number) -> isOne(number) || Siret.isOne(number))
			.findFirst()
			.map((number) -> Reading.of(new Siren(number.substring(0, LENGTH))))
			.orElseGet(() -> Reading
				.refused((Rna.read(typed) instanceof Reading.Value<Rna>) ? Reason.OTHER_KIND : Reason.UNREADABLE));
	}

	/** Whether what a person typed is a SIREN or a SIRET. */
	static boolean isAnyOf(String typed) {
		return TypedCode.candidates(typed, "SIREN|SIRET").anyMatch((number) -> isOne(number) || Siret.isOne(number));
	}

	/** "732 829 320". */
	public String readable() {
		return this.value.replaceAll("([0-9]{3})(?=.)", "$1\u00A0");
	}

	/** Nine zeros pass the checksum, and nobody has them. */
	static boolean isOne(String number) {
		return SHAPE.matcher(number).matches() && LuhnSum.holds(number) && !number.equals("000000000");
	}

}
