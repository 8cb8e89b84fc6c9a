package org.portailsolidaire.demo;

import java.time.Instant;
import java.util.UUID;

import org.portailsolidaire.calls.calls.CallContent;

/**
 * A call of the generator, ready to be stored.
 *
 * @param number from 0
 * @param revised whether it was published a second time, with all its lines
 */
record MadeUpCall(int number, UUID id, String slug, CallContent content, Instant publishedAt, boolean revised) {

	/** The source of every generated call. */
	static final String SOURCE = "generateur";

	String reference() {
		return "g" + this.number;
	}

	/** What its first publication said. */
	CallContent firstContent() {
		return this.content.withLines(this.content.lines().subList(0, 1));
	}

}
