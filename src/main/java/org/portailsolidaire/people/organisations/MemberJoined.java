package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/** Someone became a member. */
public record MemberJoined(OrganisationId organisation, PersonId person, MemberRights rights, Instant at) {
}
