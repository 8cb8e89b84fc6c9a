package org.portailsolidaire.writing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallId;
import org.portailsolidaire.calls.CallState;
import org.portailsolidaire.shared.PersonId;

/**
 * A call being written, without what it says.
 *
 * @param owner the funder or network whose members write it, null when the team does
 * @param alsoFunders that its lines may name besides the owner
 * @param title as it is written now
 * @param revision grows at each change of any part
 * @param published the revision that the public reads, null before the first publication
 * @param asked the revision whose approval is asked for
 * @param returnedFor why the team returned it, until it is asked for again
 * @param approved the revision that was approved
 */
record WrittenCall(CallId id, @Nullable UUID owner, @Nullable String ownerName, List<UUID> alsoFunders, String title,
		String slug, CallState state, int revision, @Nullable Integer published, @Nullable Integer asked,
		@Nullable PersonId askedBy, @Nullable String returnedFor, @Nullable Integer approved,
		@Nullable Schedule schedule) {

	WrittenCall {
		alsoFunders = List.copyOf(alsoFunders);
	}

	/** A publication to come. */
	record Schedule(Instant at, PersonId by, @Nullable String note, @Nullable Instant confirmedClosing) {
	}

	String path() {
		return "/gestion/appels/" + this.id.value();
	}

	/** Whether something changed since it was published. */
	boolean hasChanges() {
		return !Objects.equals(this.published, this.revision);
	}

	/** Whether the team approved it as it is now. */
	boolean isApproved() {
		return Objects.equals(this.approved, this.revision);
	}

	/** Whether an answer of the team is awaited. */
	boolean isAsked() {
		return this.asked != null && !isApproved();
	}

}
