/**
 * What the team does with filed dossiers before they are judged: lists and reads them,
 * asks that they be put right, and writes with their holders.
 */
@NullMarked
@ApplicationModule(id = "intake", displayName = "Exchanges",
		allowedDependencies = { "shared", "site", "drafting", "audit", "accounts", "mail", "documents", "organisations",
				"memberships", "calls", "form", "applications", "steps", "filing", "papers", "staff" })
package org.portailsolidaire.applying.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
