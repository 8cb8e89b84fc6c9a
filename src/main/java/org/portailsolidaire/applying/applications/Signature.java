package org.portailsolidaire.applying.applications;

import java.util.List;

/**
 * Who signs, and as what.
 *
 * @param quality "Présidente"
 * @param declarations what was declared, in words
 */
public record Signature(String name, String quality, List<String> declarations) {

	/** The words of what is declared. */
	public static final List<String> DECLARATIONS = List.of("exact", "mandat", "donnees");

}
