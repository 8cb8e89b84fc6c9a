package org.portailsolidaire.applying.applications;

import java.time.Instant;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.people.organisations.OrganisationId;

/** A dossier was filed; told in the transaction that files it. */
public record ApplicationSubmitted(ApplicationId id, CallId call, int callVersion, OrganisationId organisation,
		Instant at) {
}
