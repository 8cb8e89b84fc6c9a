package org.portailsolidaire.people.profiles;

import java.util.regex.Pattern;

import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;

import org.portailsolidaire.people.registers.TypedCode;
import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

/** Numbers of bank accounts and of banks, as people paste them. */
final class Iban {

	private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

	private static final int CHECKED = 4;

	private Iban() {
	}

	/**
	 * The number of an account. One of a country that nobody here knows yet is taken when
	 * its checksum holds, as that of every country does, and else is not said to be
	 * wrong.
	 */
	static Reading<String> read(String typed) {
		if (TypedCode.compact(typed).isEmpty()) {
			return Reading.nothing();
		}
		boolean unknown = false;
		for (String number : TypedCode.candidates(typed, "IBAN").toList()) {
			try {
				IbanUtil.validate(number);
				return Reading.of(number);
			}
			catch (UnsupportedCountryException ex) {
				if (SHAPE.matcher(number).matches()) {
					if (IbanUtil.calculateCheckDigit(number).equals(number.substring(2, CHECKED))) {
						return Reading.of(number);
					}
					unknown = true;
				}
			}
			catch (Iban4jException | StringIndexOutOfBoundsException ex) {
				// Perhaps without its label.
			}
		}
		return Reading.refused(unknown ? Reason.NOT_KNOWN_YET : Reason.UNREADABLE);
	}

	/** The code of a bank. */
	static Reading<String> readBank(String typed) {
		if (TypedCode.compact(typed).isEmpty()) {
			return Reading.nothing();
		}
		return TypedCode.candidates(typed, "BIC|SWIFT")
			.filter(Iban::isBank)
			.findFirst()
			.map(Reading::of)
			.orElseGet(() -> Reading.refused(Reason.UNREADABLE));
	}

	private static boolean isBank(String code) {
		try {
			BicUtil.validate(code);
			return true;
		}
		catch (Iban4jException | StringIndexOutOfBoundsException ex) {
			return false;
		}
	}

}
