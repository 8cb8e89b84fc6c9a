package org.portailsolidaire.applying.applications;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/** The team asks nothing any more; told in the transaction that keeps it. */
public record ChangesTakenBack(ApplicationId id, int request, PersonId by, Instant at) {
}
