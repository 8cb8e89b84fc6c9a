package org.portailsolidaire.calls.calls;

/**
 * A call became public, or what the public reads of it changed.
 *
 * @param id the call
 * @param version number of the published version, from 1
 */
public record CallPublished(CallId id, int version) {
}
