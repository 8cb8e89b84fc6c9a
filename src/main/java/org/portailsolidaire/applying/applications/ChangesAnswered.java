package org.portailsolidaire.applying.applications;

import java.time.Instant;

/**
 * The holders of a dossier sent what the team asked for; told in the transaction that
 * keeps it.
 *
 * @param request number of what was asked
 * @param filing number of the filing that answers
 */
public record ChangesAnswered(ApplicationId id, int request, int filing, Instant at) {
}
