package org.portailsolidaire.people.profiles;

/** Why two organisations cannot become one. */
public enum MergeRefusal {

	/** They are the same already. */
	SAME,

	/** A funder is no association. */
	KINDS_DIFFER,

	/** Both have an RNA, and not the same. */
	RNA_DIFFERS,

	/** Both have a SIREN, and not the same. */
	SIREN_DIFFERS,

	/** They are associations under different laws. */
	LAWS_DIFFER,

	/** Whoever does it is a member of one: somebody else must. */
	OWN

}
