package org.portailsolidaire.platform.drafting;

import java.util.List;

/**
 * What became of fields.
 *
 * @param revision of the draft now; -1 when nothing can be written in it
 * @param changed whether any says something else than before
 * @param others names of those who have the part open too
 * @param full whether nothing was written because the draft has no room for it
 */
public record Saved(int revision, boolean changed, List<Conflict> conflicts, List<String> others, boolean full) {

	/** The draft is another's, or is none any more. */
	public static final Saved REFUSED = new Saved(-1, false, List.of(), List.of(), false);

	static final Saved FULL = new Saved(-1, false, List.of(), List.of(), true);

	public Saved {
		conflicts = List.copyOf(conflicts);
		others = List.copyOf(others);
	}

	public boolean isAllowed() {
		return this.revision >= 0;
	}

	/** The fields that wait for a choice. */
	public List<String> left() {
		return this.conflicts.stream().map((one) -> one.mine().name()).toList();
	}

	/** The same, with a choice for fields that were sent again. */
	public Saved waiting(List<Conflict> conflicts) {
		return new Saved(this.revision, this.changed, conflicts, this.others, this.full);
	}

}
