package org.portailsolidaire.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an association in the national register of associations: W and nine
 * digits. It has no checksum. Associations of Alsace-Moselle have none.
 */
public record Rna(String value) {

	private static final Pattern SHAPE = Pattern.compile("W[0-9]{9}");

	public Rna {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("Not an RNA: " + value);
		}
	}

	/** Reads what a person typed: spaces, dots and lower case do no harm. */
	public static Optional<Rna> read(String typed) {
		String number = Typed.compact(typed).toUpperCase(Locale.ROOT);
		return SHAPE.matcher(number).matches() ? Optional.of(new Rna(number)) : Optional.empty();
	}

	/** "W 751 234 567", as the receipts write it. */
	public String readable() {
		return "W" + this.value.substring(1).replaceAll("([0-9]{3})", "\u00A0$1");
	}

}
