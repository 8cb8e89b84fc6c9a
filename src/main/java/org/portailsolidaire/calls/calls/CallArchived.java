package org.portailsolidaire.calls.calls;

import java.time.Instant;

/**
 * A call is kept, but no longer found; told in the transaction that archives it.
 *
 * @param reason what those who answer it are told, empty for nothing
 */
public record CallArchived(CallId id, Instant at, String reason) {
}
