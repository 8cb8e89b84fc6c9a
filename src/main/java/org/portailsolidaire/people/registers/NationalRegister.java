package org.portailsolidaire.people.registers;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A register of the State, asked to help staff who check numbers. It blocks nobody: an
 * answer that does not come is no answer.
 */
public interface NationalRegister {

	/** Whether there is a register to ask. */
	boolean isThere();

	/**
	 * What the register knows of a number.
	 * @return empty when it knows nothing, or does not answer
	 */
	Optional<Entry> find(Siren siren);

	/** The same, by the number of an association. */
	Optional<Entry> find(Rna rna);

	/**
	 * An organisation as the register knows it.
	 *
	 * @param open whether it still exists
	 */
	record Entry(String name, @Nullable String siren, @Nullable String rna, @Nullable String address, boolean open) {
	}

}
