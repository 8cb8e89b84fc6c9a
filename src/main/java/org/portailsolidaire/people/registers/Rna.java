package org.portailsolidaire.people.registers;

import java.util.regex.Pattern;

import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

/**
 * The number of an association in the national register of associations: W, a department
 * (W75…, W2A… in Corsica, W9N… in New Caledonia, W9P… in Polynesia) and seven digits. It
 * has no checksum. Associations of Alsace-Moselle have none.
 */
public record Rna(String value) {

	private static final Pattern SHAPE = Pattern.compile("W[0-9][0-9A-Z][0-9]{7}");

	public Rna {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("Not an RNA: " + value);
		}
	}

	/** Reads what a person typed, the words that say what it is among it. */
	public static Reading<Rna> read(String typed) {
		if (TypedCode.compact(typed).isEmpty()) {
			return Reading.nothing();
		}
		return TypedCode.candidates(typed, "RNA")
			.filter((number) -> SHAPE.matcher(number).matches())
			.findFirst()
			.map((number) -> Reading.of(new Rna(number)))
			.orElseGet(() -> Reading.refused(Siren.isAnyOf(typed) ? Reason.OTHER_KIND : Reason.UNREADABLE));
	}

	/** "W 751 234 567", as the receipts write it. */
	public String readable() {
		return "W" + this.value.substring(1).replaceAll("(.{3})", "\u00A0$1");
	}

}
