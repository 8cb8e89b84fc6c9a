package org.portailsolidaire.people.memberships;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

/** Staff invited somebody to own an organisation. */
public record OwnerInvited(OrganisationId organisation, String address, PersonId by) {
}
