package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/**
 * Someone is no longer a member; {@code by} is the same person, or the owner who took
 * them out.
 */
public record MemberLeft(OrganisationId organisation, PersonId person, PersonId by, Instant at) {
}
