/**
 * Conflicts of interest: what people declare, and what the portal deduces, behind one
 * question. The view {@code conflict_of_interest} answers it in SQL.
 */
@NullMarked
@ApplicationModule(id = "conflicts", displayName = "Conflicts of interest",
		allowedDependencies = { "shared", "accounts", "applications" })
package org.portailsolidaire.deciding.conflicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
