package org.portailsolidaire.reference;

/**
 * One of the 18 regions of France, where an association has its seat.
 *
 * @param code the official geographic code (INSEE), two digits
 */
public record FrenchRegion(String code, String name, Kind kind) {

	/** Where the region is. */
	public enum Kind {

		/** One of the 13 regions of metropolitan France. */
		METROPOLITAN,

		/** One of the 5 overseas regions. */
		OVERSEAS

	}

}
