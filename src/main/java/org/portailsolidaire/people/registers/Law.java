package org.portailsolidaire.people.registers;

/** The law an association lives under. */
public enum Law {

	/** Declared at a prefecture, with an RNA. */
	LAW_1901,

	/**
	 * Local law of the departments of Bas-Rhin, Haut-Rhin and Moselle: registered at a
	 * tribunal, without an RNA.
	 */
	ALSACE_MOSELLE_1908

}
