package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/** Staff gave an orphaned organisation an owner. */
public record OrganisationRecovered(OrganisationId organisation, PersonId owner, String reason, PersonId by,
		Instant at) {
}
