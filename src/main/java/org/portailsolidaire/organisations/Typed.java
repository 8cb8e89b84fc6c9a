package org.portailsolidaire.organisations;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What people type into fields, made plain without changing what they meant. */
final class Typed {

	private static final Pattern APART = Pattern.compile("[\\s\\p{Z}.\\-\u2010-\u2015]+");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	/** Control, format but joiners, surrogate and unassigned characters. */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF&&[^\\r\\n\\t]]");

	private Typed() {
	}

	/** Without spaces, dots and hyphens. */
	static String compact(String typed) {
		return APART.matcher(typed).replaceAll("");
	}

	/** One line: spaces at its ends gone, those within single. */
	static String line(@Nullable String typed) {
		return (typed != null) ? SPACES.matcher(typed).replaceAll(" ").strip() : "";
	}

	/** Several lines, ends of lines alike. */
	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").replace('\r', '\n').strip() : "";
	}

	/** Whether a text has characters that are no writing. */
	static boolean isUnprintable(String text) {
		return UNPRINTABLE.matcher(text).find();
	}

}
