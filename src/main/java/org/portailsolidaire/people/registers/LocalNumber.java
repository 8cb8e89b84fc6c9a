package org.portailsolidaire.people.registers;

import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

/**
 * The number that an overseas collectivity gives to its organisations: RIDET in New
 * Caledonia, seven digits and three for the establishment; TAHITI in Polynesia, six signs
 * and three digits.
 */
@Embeddable
public record LocalNumber(@Column(name = "local_number") String value) {

	static final String NEW_CALEDONIA = "988";

	static final String POLYNESIA = "987";

	private static final Pattern RIDET = Pattern.compile("[0-9]{7}(?:[0-9]{3})?");

	private static final Pattern TAHITI = Pattern.compile("[0-9A-Z][0-9]{5}(?:[0-9]{3})?");

	private static final int RIDET_LENGTH = 7;

	private static final int TAHITI_LENGTH = 6;

	public LocalNumber {
		if (!isOne(value)) {
			throw new IllegalArgumentException("Neither a RIDET nor a TAHITI: " + value);
		}
	}

	/** Reads what a person typed, the words that say what it is among it. */
	public static Reading<LocalNumber> read(String typed) {
		if (TypedCode.compact(typed).isEmpty()) {
			return Reading.nothing();
		}
		if (Siren.isAnyOf(typed) || Rna.read(typed) instanceof Reading.Value<Rna>) {
			return Reading.refused(Reason.OTHER_KIND);
		}
		return TypedCode.candidates(typed, "RIDET|RID|TAHITI|ITSTAT")
			.filter(LocalNumber::isOne)
			.findFirst()
			.map((number) -> Reading.of(new LocalNumber(number)))
			.orElseGet(() -> Reading.refused(Reason.UNREADABLE));
	}

	private static boolean isOne(String number) {
		return RIDET.matcher(number).matches() || TAHITI.matcher(number).matches();
	}

	/** The collectivity that gives it. */
	public String collectivity() {
		return RIDET.matcher(this.value).matches() ? NEW_CALEDONIA : POLYNESIA;
	}

	/** "1 234 567.001", "A12345-001". */
	public String readable() {
		boolean ridet = collectivity().equals(NEW_CALEDONIA);
		int length = ridet ? RIDET_LENGTH : TAHITI_LENGTH;
		String number = this.value.substring(0, length);
		String establishment = this.value.substring(length);
		return (ridet ? number.replaceAll("([0-9])([0-9]{3})([0-9]{3})", "$1\u00A0$2\u00A0$3") : number)
				+ (establishment.isEmpty() ? "" : (ridet ? "." : "-") + establishment);
	}

}
