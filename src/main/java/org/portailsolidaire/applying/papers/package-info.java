/** A dossier, its receipts and the form of a call as PDF. */
@NullMarked
@ApplicationModule(id = "papers", displayName = "Papers", allowedDependencies = { "shared", "site", "drafting", "print",
		"memberships", "calls", "budget", "form", "applications", "steps", "filing" })
package org.portailsolidaire.applying.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
