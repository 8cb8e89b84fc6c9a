/**
 * The calls of the team and of funders: their list, how each stands, its approval, its
 * publication now or at a date, whose it is, its archiving.
 */
@NullMarked
@ApplicationModule(id = "publication", displayName = "Publication of calls",
		allowedDependencies = { "shared", "reference", "site", "drafting", "staff", "audit", "accounts", "mail",
				"organisations", "memberships", "calls", "catalogue", "writing" })
package org.portailsolidaire.calls.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
