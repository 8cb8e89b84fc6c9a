/**
 * Filing a dossier and answering what the team asks: signed once, frozen, with its
 * receipts, the reminders of what is due, and what was filed as its readers see it.
 */
@NullMarked
@ApplicationModule(id = "filing", displayName = "Filing",
		allowedDependencies = { "shared", "site", "drafting", "documents", "registers", "organisations", "memberships",
				"profiles", "agenda", "calls", "eligibility", "budget", "form", "applications", "steps" })
package org.portailsolidaire.applying.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
