package org.portailsolidaire.shared;

import java.util.Optional;

/**
 * What is asked for does not exist, or is not for who asks: nobody learns which.
 */
public final class NotFound extends RuntimeException {

	public NotFound() {
		super(null, null, false, false);
	}

	/** A value, or nothing that exists. */
	public static <T> T unless(Optional<T> value) {
		return value.orElseThrow(NotFound::new);
	}

}
