package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/**
 * Two organisations are one: what pointed to the one that goes points to the other, which
 * each module sees to for what it holds, in this transaction.
 *
 * @param kept what they are now
 * @param gone what became part of it; its row is taken away after this
 * @param goneName as it was known
 * @param reason why, as the trace keeps it
 */
public record OrganisationsMerged(OrganisationId kept, OrganisationId gone, OrganisationKind kind, String goneName,
		String reason, PersonId by, Instant at) {
}
