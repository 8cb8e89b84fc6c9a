package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * A point that the team prepares to ask of a step.
 *
 * @param asked may be empty while a document is asked for alone
 * @param document whether a document is to be joined
 * @param revision that of the draft when it was written last
 */
@Embeddable
record DraftPoint(String asked, boolean document, int revision, Instant changedAt, UUID changedBy) {

	static final DraftPoint NONE = new DraftPoint("", false, 0, Instant.EPOCH, new UUID(0, 0));

	boolean says(String text, boolean joins) {
		return this.asked.equals(text) && this.document == joins;
	}

}
