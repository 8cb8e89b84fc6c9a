package org.portailsolidaire.applications;

import java.time.Instant;

import org.portailsolidaire.calls.CallId;
import org.portailsolidaire.organisations.OrganisationId;

/** A dossier was filed; told in the transaction that files it. */
public record ApplicationSubmitted(ApplicationId id, CallId call, int callVersion, OrganisationId organisation,
		Instant at) {
}
