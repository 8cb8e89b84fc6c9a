package org.portailsolidaire.platform.mail;

/** Why an e-mail has not left. */
public enum Trouble {

	/** The mail server does not answer, or too slowly. */
	UNREACHABLE(true),

	/** The mail server refuses the user name or the password of the portal. */
	NOT_LET_IN(true),

	/** The mail server does not take e-mails from the address of the portal. */
	SENDER_REFUSED(true),

	/** The mail server asks to come back later. */
	POSTPONED(false),

	/** The mail server refuses the address or the e-mail for good. */
	REFUSED(false),

	/** No mail server is set. */
	NO_SERVER(true),

	/** Something else, in the logs. */
	UNEXPECTED(false);

	private final boolean ofTheServer;

	Trouble(boolean ofTheServer) {
		this.ofTheServer = ofTheServer;
	}

	/** Whether the next e-mail would meet the same. */
	boolean isOfTheServer() {
		return this.ofTheServer;
	}

}
