package org.portailsolidaire.people.organisations;

import java.time.Instant;
import java.util.List;

import org.portailsolidaire.shared.PersonId;

/** Staff changed the other names of an organisation. */
public record OrganisationNamesChanged(OrganisationId organisation, List<String> before, List<String> after,
		PersonId by, Instant at) {
}
