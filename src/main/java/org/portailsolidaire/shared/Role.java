package org.portailsolidaire.shared;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do in the portal; one may hold several. */
public enum Role {

	/** Member of an association: drafts, files, reports. */
	HOLDER,

	/** Member of a regional network: reads and comments a draft when invited. */
	ADVISER,

	/** Expert invited by staff: scores and justifies. */
	ASSESSOR,

	/** Member of a jury: reads the pack and votes. */
	JUROR,

	/** Member of a funder: its own calls, lines and portfolio. */
	FUNDER,

	/** Works for the agency: the back office. */
	STAFF,

	/** People, roles, reference data, audit log. */
	ADMINISTRATOR;

	private static final Set<Role> TRUSTED = EnumSet.of(ASSESSOR, JUROR, FUNDER, STAFF, ADMINISTRATOR);

	/** Whether a one-time code is required besides the link or the password. */
	public boolean needsCode() {
		return TRUSTED.contains(this);
	}

}
