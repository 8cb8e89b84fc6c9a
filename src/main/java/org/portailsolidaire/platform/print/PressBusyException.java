package org.portailsolidaire.platform.print;

/** A paper was not ready in time: too many are printed at this moment. */
public final class PressBusyException extends RuntimeException {

	PressBusyException(String message) {
		super(message);
	}

}
