package org.portailsolidaire.platform.mail;

/** How a person wants to be told of a kind of message. */
public enum Choice {

	/** By an e-mail at once. */
	AT_ONCE,

	/** In the e-mail of the morning. */
	DAILY,

	/** In the portal only. */
	PORTAL_ONLY

}
