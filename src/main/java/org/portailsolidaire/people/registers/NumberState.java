package org.portailsolidaire.people.registers;

import java.util.Set;

/** What is known of a number that someone typed. */
public enum NumberState {

	/** Well formed; nobody checked it yet. */
	DECLARED,

	/** Staff found it to be of this organisation. */
	VERIFIED,

	/** Staff found it not to be of this organisation; it is free for another. */
	REFUSED;

	/** The states that may follow this one, the number being the same. */
	public Set<NumberState> next() {
		return switch (this) {
			case DECLARED -> Set.of(VERIFIED, REFUSED);
			case VERIFIED -> Set.of(REFUSED);
			case REFUSED -> Set.of(VERIFIED);
		};
	}

}
