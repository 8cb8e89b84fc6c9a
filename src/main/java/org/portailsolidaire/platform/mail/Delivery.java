package org.portailsolidaire.platform.mail;

/** What became of an e-mail handed to the mail server. */
sealed interface Delivery {

	/** The mail server answers for it from now on. */
	record Accepted() implements Delivery {
	}

	/** It will never be accepted. */
	record Refused(String reason) implements Delivery {
	}

	/** It may be accepted another time. */
	record Failed(Trouble trouble, String reason) implements Delivery {
	}

}
