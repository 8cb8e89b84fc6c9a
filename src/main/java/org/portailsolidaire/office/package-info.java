/**
 * The back office: the pages on people, organisations, messages, reference lists and the
 * log. Each act is done by the module that owns it.
 */
@NullMarked
@ApplicationModule(id = "office", displayName = "Back office", allowedDependencies = { "shared", "reference", "site",
		"staff", "audit", "accounts", "mail", "registers", "organisations", "memberships", "profiles", "search" })
package org.portailsolidaire.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
