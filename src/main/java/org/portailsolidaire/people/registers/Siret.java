package org.portailsolidaire.people.registers;

import java.util.regex.Pattern;

import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

/**
 * The number of an establishment: the SIREN of its legal person and five digits, with a
 * checksum (Luhn). Those of La Poste are an exception: but for its seat, the sum of their
 * digits is a multiple of five.
 */
public record Siret(String value) {

	private static final Pattern SHAPE = Pattern.compile("[0-9]{14}");

	private static final String LA_POSTE = "356000000";

	private static final int FIVE = 5;

	private static final int SIREN_LENGTH = 9;

	public Siret {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not a SIRET: " + value);
		}
	}

	/** Reads what a person typed, the words that say what it is among it. */
	public static Reading<Siret> read(String typed) {
		if (TypedCode.compact(typed).isEmpty()) {
			return Reading.nothing();
		}
		return TypedCode.candidates(typed, "SIRET|SIREN")
			.filter(Siret::isOne)
			.findFirst()
			.map((number) -> Reading.of(new Siret(number)))
			.orElseGet(() -> Reading.refused(Siren.isAnyOf(typed) ? Reason.OTHER_KIND : Reason.UNREADABLE));
	}

	/** The legal person. */
	public Siren siren() {
		return new Siren(this.value.substring(0, SIREN_LENGTH));
	}

	/** "732 829 320 00074". */
	public String readable() {
		return siren().readable() + "\u00A0" + this.value.substring(SIREN_LENGTH);
	}

	static boolean isOne(String number) {
		return SHAPE.matcher(number).matches() && Siren.isOne(number.substring(0, SIREN_LENGTH))
				&& (LuhnSum.holds(number) || isOfLaPoste(number));
	}

	private static boolean isOfLaPoste(String number) {
		return number.startsWith(LA_POSTE) && number.chars().map((digit) -> digit - '0').sum() % FIVE == 0;
	}

}
