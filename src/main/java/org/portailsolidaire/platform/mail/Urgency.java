package org.portailsolidaire.platform.mail;

/** When an e-mail leaves, unless the person chose otherwise. */
public enum Urgency {

	/** As soon as the act is committed. */
	AT_ONCE,

	/** With the others of the day, in one e-mail at seven in the morning. */
	DAILY

}
