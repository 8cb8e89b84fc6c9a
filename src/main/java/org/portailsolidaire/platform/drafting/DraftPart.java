package org.portailsolidaire.platform.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * A part of a draft: a step, a section. Its module keeps the header of the draft for this
 * transaction alone before it has it written, so that one writes in a draft at a time,
 * and knows who may.
 */
public interface DraftPart {

	/** The draft, among all those there are. */
	UUID draft();

	/** Its word among the parts of the draft. */
	String word();

	/** What stands in it. */
	Stored stored();

	/** The revision of the draft that what stands in it is of. */
	int revision();

	/**
	 * What a field is written with, such as the line of a table: who writes there writes
	 * all of it. Empty for a field that is alone.
	 */
	default String line(String field) {
		return "";
	}

	/** Whether the draft can hold fields, in the place of what stands there. */
	default boolean hasRoom(List<Edit> edits) {
		return true;
	}

	/**
	 * Writes fields over what stands there, and raises the revision.
	 * @param by null for who has no account
	 * @return the revision that is now
	 */
	int write(List<Edit> edits, @Nullable PersonId by, Instant at);

}
