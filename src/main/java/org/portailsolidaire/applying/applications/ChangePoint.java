package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * What is asked of a step.
 *
 * @param document whether a document is to be joined
 * @param reply what its holders say, or null
 * @param version grows with each reply
 */
@Embeddable
record ChangePoint(String asked, boolean document, @Nullable String reply, int version, @Nullable Instant repliedAt,
		@Nullable UUID repliedBy) {

	static ChangePoint asked(String text, boolean document) {
		return new ChangePoint(text, document, null, 0, null, null);
	}

	boolean says(@Nullable String text) {
		return Objects.equals(this.reply, text);
	}

	ChangePoint replied(@Nullable String text, PersonId by, Instant at) {
		return new ChangePoint(this.asked, this.document, text, this.version + 1, (text != null) ? at : null,
				(text != null) ? by.value() : null);
	}

}
