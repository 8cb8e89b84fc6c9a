package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/** An owner gave a member other rights. */
public record MemberRightsChanged(OrganisationId organisation, PersonId person, MemberRights rights, PersonId by,
		Instant at) {
}
