package org.portailsolidaire.calls;

/** A call is kept, but no longer found; told in the transaction that archives it. */
public record CallArchived(CallId id) {
}
