package org.portailsolidaire.platform.mail;

/** Where a message is. */
public enum MessageState {

	/** To be sent, now or at the next attempt. */
	WAITING,

	/** A worker holds it, until its lease ends. */
	SENDING,

	/** The mail server has accepted it. */
	SENT,

	/** Refused by the mail server, or not accepted in time. */
	GIVEN_UP,

	/** Waits for the e-mail of the next morning. */
	IN_DIGEST,

	/** Told in the e-mail of a morning. */
	DIGESTED,

	/** Shown in the portal only, as the person chose. */
	DECLINED

}
