package org.portailsolidaire.platform.documents.inspection;

/** Too many files are read at this moment: nothing of this one was kept. */
public final class DocumentsBusyException extends RuntimeException {

	DocumentsBusyException() {
		super("Too many files are waiting");
	}

}
