package org.portailsolidaire.papers;

/** A paper was not ready in time: too many are printed at this moment. */
public final class PressBusyException extends RuntimeException {

	PressBusyException(String message) {
		super(message);
	}

}
