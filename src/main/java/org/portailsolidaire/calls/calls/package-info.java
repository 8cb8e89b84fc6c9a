/**
 * Calls for projects: what they say, their funding lines and rules, their publication and
 * their import.
 */
@NullMarked
@ApplicationModule(id = "calls", displayName = "Calls",
		allowedDependencies = { "shared", "reference", "documents", "organisations", "memberships" })
package org.portailsolidaire.calls.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
