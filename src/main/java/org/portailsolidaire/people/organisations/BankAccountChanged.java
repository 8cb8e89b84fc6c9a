package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/** Someone wrote or changed the bank account of an organisation. */
public record BankAccountChanged(OrganisationId organisation, PersonId by, Instant at) {
}
