package org.portailsolidaire.calls.eligibility;

import java.util.Optional;
import java.util.stream.Stream;

/** Where things stand with a local partner. */
public enum Partnership {

	/** The agreement is signed. */
	SIGNED("convention-signee"),

	/** There is a partner, and the agreement will be signed by the deadline. */
	TO_SIGN("convention-a-signer"),

	/** There is a partner, and no agreement. */
	UNSIGNED("sans-convention"),

	/** There is no partner. */
	NONE("non");

	private final String code;

	Partnership(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

	static Optional<Partnership> ofCode(String code) {
		return Stream.of(values()).filter((partnership) -> partnership.code.equals(code)).findFirst();
	}

}
