package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/** Someone registered an organisation and is its first owner. */
public record OrganisationRegistered(OrganisationId organisation, OrganisationKind kind, PersonId by, Instant at) {
}
