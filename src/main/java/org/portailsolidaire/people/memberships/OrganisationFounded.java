package org.portailsolidaire.people.memberships;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.PersonId;

/** Staff opened the space of an organisation. */
public record OrganisationFounded(OrganisationId organisation, OrganisationKind kind, PersonId by) {
}
