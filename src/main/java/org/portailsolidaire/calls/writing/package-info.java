/**
 * A call being written: its sections as they are typed, who writes them at once, what is
 * still missing.
 */
@NullMarked
@ApplicationModule(id = "writing", displayName = "Writing",
		allowedDependencies = { "shared", "reference", "site", "drafting", "audit", "accounts", "mail", "documents",
				"organisations", "memberships", "calls", "grids", "eligibility", "catalogue", "staff" })
package org.portailsolidaire.calls.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
