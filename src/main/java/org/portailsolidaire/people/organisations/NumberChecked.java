package org.portailsolidaire.people.organisations;

import java.time.Instant;

import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.shared.PersonId;

/** Staff verified a number, or refused it. */
public record NumberChecked(OrganisationId organisation, NumberKind number, NumberState state, PersonId by,
		Instant at) {
}
