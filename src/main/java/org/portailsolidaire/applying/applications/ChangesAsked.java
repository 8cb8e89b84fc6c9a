package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.List;

import org.portailsolidaire.shared.PersonId;

/**
 * The team asked that something be put right; told in the transaction that keeps it.
 *
 * @param request number of what is asked
 * @param steps their words, in order
 */
public record ChangesAsked(ApplicationId id, int request, List<String> steps, PersonId by, Instant at) {
}
