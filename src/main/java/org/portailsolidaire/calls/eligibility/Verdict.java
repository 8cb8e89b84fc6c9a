package org.portailsolidaire.calls.eligibility;

/** What facts say of one rule. */
public enum Verdict {

	/** The facts meet it. */
	MET,

	/** They do not. */
	NOT_MET,

	/** A fact is missing, or will only be known later. */
	CANNOT_TELL

}
