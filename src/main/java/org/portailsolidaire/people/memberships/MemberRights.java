package org.portailsolidaire.people.memberships;

/** What a member may do in an organisation; each may all that the next may. */
public enum MemberRights {

	/**
	 * Signs and files dossiers; invites, removes, gives rights; writes the bank account.
	 */
	OWNER,

	/** Writes the profile and the dossiers, and signs nothing. */
	EDITOR,

	/** Reads. */
	READER;

	/** Whether these rights hold those. */
	public boolean include(MemberRights needed) {
		return compareTo(needed) <= 0;
	}

}
