package org.portailsolidaire.calls.calls;

import java.util.Set;

/** What is stored of the life of a call; open or closed follows from its calendar. */
public enum CallState {

	/** Being written, seen by those who write it. */
	DRAFT,
	/** Seen by everybody. */
	PUBLISHED,
	/** Kept, no longer found; it may be put back online. */
	ARCHIVED;

	/** The states that may follow this one. */
	public Set<CallState> next() {
		return switch (this) {
			case DRAFT -> Set.of(PUBLISHED);
			case PUBLISHED -> Set.of(ARCHIVED);
			case ARCHIVED -> Set.of(PUBLISHED);
		};
	}

}
