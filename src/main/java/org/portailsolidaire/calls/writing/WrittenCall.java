package org.portailsolidaire.calls.writing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.shared.PersonId;

/**
 * A call being written, without what it says.
 *
 * @param owner the funder or network whose members write it, null when the team does
 * @param alsoFunders that its lines may name besides the owner
 * @param title as it is written now
 * @param revision grows at each change of any part
 * @param published the revision that the public reads, null before the first publication
 * @param asked what the team has not answered yet
 * @param returnedFor why the team returned it, until it is asked for again
 * @param approved the last approval, whatever changed since
 */
public record WrittenCall(CallId id, @Nullable UUID owner, @Nullable String ownerName, List<UUID> alsoFunders,
		String title, String slug, CallState state, int revision, @Nullable Integer published, @Nullable Stage asked,
		@Nullable String returnedFor, @Nullable Stage approved, @Nullable Schedule schedule) {

	public WrittenCall {
		alsoFunders = List.copyOf(alsoFunders);
	}

	/**
	 * What someone asked for, or approved.
	 *
	 * @param revision as it was then
	 */
	public record Stage(int revision, Instant at, @Nullable PersonId by, @Nullable String name) {
	}

	/** A publication to come. */
	public record Schedule(Instant at, PersonId by, @Nullable String note, @Nullable Instant confirmedClosing) {
	}

	public String path() {
		return "/gestion/appels/" + this.id.value();
	}

	/** Whether something changed since it was published. */
	public boolean hasChanges() {
		return !Objects.equals(this.published, this.revision);
	}

	/** Whether the team approved it as it is now. */
	public boolean isApproved() {
		return this.approved != null && this.approved.revision() == this.revision;
	}

	/** Whether an answer of the team is awaited, whatever changed since it was asked. */
	public boolean isAsked() {
		return this.asked != null;
	}

	/** Whether the team may be asked, or asked again as the call has changed since. */
	public boolean mayBeAsked() {
		return this.state != CallState.ARCHIVED && hasChanges() && !isApproved()
				&& (this.asked == null || this.asked.revision() != this.revision);
	}

}
