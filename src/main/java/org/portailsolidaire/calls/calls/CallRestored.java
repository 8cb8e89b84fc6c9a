package org.portailsolidaire.calls.calls;

import java.time.Instant;

/** An archived call is online again; told in the transaction that puts it back. */
public record CallRestored(CallId id, Instant at) {
}
