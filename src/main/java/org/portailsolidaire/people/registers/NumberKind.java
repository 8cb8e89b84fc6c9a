package org.portailsolidaire.people.registers;

/** A number that identifies an organisation and that staff check. */
public enum NumberKind {

	/** In the national register of associations. */
	RNA,

	/** In the national register of companies and establishments. */
	SIREN

}
