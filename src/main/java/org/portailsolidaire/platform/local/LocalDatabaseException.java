package org.portailsolidaire.platform.local;

/** The local database cannot be used; the message says why in one sentence. */
final class LocalDatabaseException extends RuntimeException {

	LocalDatabaseException(String message) {
		super(message);
	}

	LocalDatabaseException(String message, Throwable cause) {
		super(message, cause);
	}

}
