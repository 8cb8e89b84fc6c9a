package org.portailsolidaire.people.profiles;

import java.time.Instant;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

/** Someone who pays read a whole bank account, and said why. */
public record BankAccountRead(OrganisationId organisation, String purpose, PersonId by, Instant at) {
}
