/**
 * The pages on which holders find, begin and write their dossiers, step by step, and what
 * they are told when its call changes.
 */
@NullMarked
@ApplicationModule(id = "steps", displayName = "Writing dossiers",
		allowedDependencies = { "shared", "reference", "site", "drafting", "accounts", "print", "documents",
				"organisations", "memberships", "calls", "eligibility", "budget", "form", "applications" })
package org.portailsolidaire.applying.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
