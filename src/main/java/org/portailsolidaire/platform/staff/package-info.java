/**
 * The frame of the back office, for the pages of all modules: rail, lists, tables to take
 * away, the bar that finds, and what waits on the dashboard.
 */
@NullMarked
@ApplicationModule(id = "staff", displayName = "Frame of the back office",
		allowedDependencies = { "shared", "site", "audit" })
package org.portailsolidaire.platform.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
