package org.portailsolidaire;

/** The key of the portal cannot be used; the message says why in one sentence. */
final class MissingKeyException extends RuntimeException {

	MissingKeyException(String message) {
		super(message);
	}

}
