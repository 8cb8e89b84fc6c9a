package org.portailsolidaire.people.profiles;

import org.jspecify.annotations.Nullable;

/** What people type, and what is shown to them to type over. */
final class Typed {

	private Typed() {
	}

	/** A value as a field shows it. */
	static String shown(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
