package org.portailsolidaire.applying.applications;

import java.util.Locale;
import java.util.Set;

/** Where a dossier stands. The database knows the same moves. */
public enum ApplicationState {

	/** Being written by its holders. */
	DRAFT,

	/** Filed: nothing of it changes any more. */
	SUBMITTED,

	/** The team asked for something to be put right. */
	CHANGES_REQUESTED,

	/** Complete and within the rules. */
	ADMISSIBLE,

	/** Incomplete, or out of the rules. */
	INADMISSIBLE,

	/** Read by its assessors. */
	IN_ASSESSMENT,

	/** Read by all of them. */
	ASSESSED,

	/** Decided upon. */
	DECIDED,

	/** Taken back by its holders. */
	WITHDRAWN;

	/** The states that may come next. */
	public Set<ApplicationState> next() {
		return switch (this) {
			case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
			case SUBMITTED -> Set.of(ADMISSIBLE, INADMISSIBLE, CHANGES_REQUESTED, WITHDRAWN);
			case CHANGES_REQUESTED -> Set.of(SUBMITTED, WITHDRAWN);
			case ADMISSIBLE -> Set.of(IN_ASSESSMENT, WITHDRAWN);
			case IN_ASSESSMENT -> Set.of(ASSESSED, WITHDRAWN);
			case ASSESSED -> Set.of(DECIDED, WITHDRAWN);
			case INADMISSIBLE, DECIDED, WITHDRAWN -> Set.of();
		};
	}

	/** Whether its holders may take it back. */
	public boolean canBeWithdrawn() {
		return next().contains(WITHDRAWN);
	}

	/** Its word in keys. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
