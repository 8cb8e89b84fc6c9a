package org.portailsolidaire.deciding.conflicts;

/** Why somebody is in conflict with a dossier. */
public enum ConflictKind {

	/** They are a member of its association. */
	MEMBER,

	/** They, or a network of theirs that was invited, advised on it. */
	ADVISED,

	/** They are a member of an organisation that writes its call. */
	WRITES,

	/** They are a member of an organisation that pays for its call. */
	FUNDS,

	/** They said so themselves. */
	DECLARED

}
