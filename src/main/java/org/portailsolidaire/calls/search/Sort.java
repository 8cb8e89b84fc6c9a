package org.portailsolidaire.calls.search;

import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a list of calls. */
public enum Sort {

	/** The next deadline first; then the calls that closed last. */
	CLOSING("cloture"),
	/** Published last first. */
	NEWEST("recent"),
	/** The largest amount first. */
	AMOUNT("montant"),
	/** The best match of the words first; the next deadline where there are no words. */
	RELEVANCE("pertinence");

	private final String code;

	Sort(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	public static Optional<Sort> of(String code) {
		return Stream.of(values()).filter((sort) -> sort.code.equals(code)).findFirst();
	}

}
