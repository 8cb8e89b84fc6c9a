package org.portailsolidaire.calls.calls;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the public reads of a call changed after its first publication. Told in the
 * transaction that publishes, for those who hold a draft; the note is that of the
 * version.
 *
 * @param id the call
 * @param version number of the new version, from 2
 * @param publishedAt when it was published
 * @param closedBefore the closing that the version before said, null when it said none
 * @param closesAt the closing that this one says, null when it says none
 */
public record CallChanged(CallId id, int version, Instant publishedAt, @Nullable Instant closedBefore,
		@Nullable Instant closesAt) {

	/** Whether there is less time than there was. */
	public boolean bringsClosingForward() {
		return this.closesAt != null && (this.closedBefore == null || this.closesAt.isBefore(this.closedBefore));
	}

}
