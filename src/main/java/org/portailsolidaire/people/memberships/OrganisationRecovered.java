package org.portailsolidaire.people.memberships;

import java.time.Instant;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

/** Staff gave an orphaned organisation an owner. */
public record OrganisationRecovered(OrganisationId organisation, PersonId owner, String reason, PersonId by,
		Instant at) {
}
