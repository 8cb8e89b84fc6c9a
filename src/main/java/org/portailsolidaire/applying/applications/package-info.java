/**
 * Dossiers: what they are, who may open them, what is typed in them field by field, the
 * acts of their life, what was filed word for word.
 */
@NullMarked
@ApplicationModule(id = "applications", displayName = "Applications",
		allowedDependencies = { "shared", "reference", "site", "drafting", "accounts", "mail", "documents",
				"organisations", "memberships", "calls", "eligibility", "budget", "form" })
package org.portailsolidaire.applying.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
