package org.portailsolidaire.calls.calls;

/** Where one applies. */
public enum Hosting {

	/** On this portal. */
	HERE,
	/** On the site of the funder or of a partner; the call is listed with a link out. */
	ELSEWHERE

}
