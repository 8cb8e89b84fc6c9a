package org.portailsolidaire.reference;

/**
 * One of the 18 regions of France, or an overseas collectivity, which is in none: where
 * an association has its seat.
 *
 * @param code the official geographic code (INSEE), two digits, three for a collectivity
 */
public record FrenchRegion(String code, String name, Kind kind) {

	/** Where the region is. */
	public enum Kind {

		/** One of the 13 regions of metropolitan France. */
		METROPOLITAN,

		/** One of the 5 overseas regions. */
		OVERSEAS,

		/** In France and in no region, such as New Caledonia. */
		COLLECTIVITY

	}

}
