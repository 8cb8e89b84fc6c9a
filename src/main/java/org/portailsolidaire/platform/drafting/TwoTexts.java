package org.portailsolidaire.platform.drafting;

import java.util.List;

/**
 * A field that two people wrote differently, as {@code drafting/_two-texts} shows it.
 *
 * @param mine in words, as is {@code theirs}
 * @param by who wrote theirs
 * @param values of mine, as they were sent
 */
public record TwoTexts(String field, String label, String mine, String theirs, String by, List<String> values) {

	public TwoTexts {
		values = values.isEmpty() ? List.of("") : List.copyOf(values);
	}

	/** What a conflict says, in words. */
	public static TwoTexts of(Conflict conflict, String label, String mine, String theirs, String by) {
		return new TwoTexts(conflict.mine().name(), label, mine, theirs, by, conflict.mine().values());
	}

}
