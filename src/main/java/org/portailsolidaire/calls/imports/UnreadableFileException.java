package org.portailsolidaire.calls.imports;

import org.jspecify.annotations.Nullable;

/** A file is not of the format; the message says where, in French. */
public class UnreadableFileException extends RuntimeException {

	UnreadableFileException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
