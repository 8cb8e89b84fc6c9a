package org.portailsolidaire.applying.applications;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/**
 * The team gave more time; told in the transaction that keeps it.
 *
 * @param before until when it was to be answered
 */
public record ChangesExtended(ApplicationId id, int request, Instant before, Instant due, PersonId by) {
}
