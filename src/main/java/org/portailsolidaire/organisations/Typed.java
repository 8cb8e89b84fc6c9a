package org.portailsolidaire.organisations;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What people type, and what is shown to them to type over. */
final class Typed {

	private static final Pattern APART = Pattern.compile("[\\s\\p{Z}.\\-\u2010-\u2015]+");

	private Typed() {
	}

	/** Without spaces, dots and hyphens. */
	static String compact(String typed) {
		return APART.matcher(typed).replaceAll("");
	}

	/** A value as a field shows it. */
	static String shown(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
