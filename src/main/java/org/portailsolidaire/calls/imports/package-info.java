/**
 * Calls from a file, CSV or JSON: read, checked line by line, tried, then published; by a
 * page or by a command.
 */
@NullMarked
@ApplicationModule(id = "imports", displayName = "Imports of calls",
		allowedDependencies = { "shared", "reference", "memberships", "calls", "site", "staff", "audit" })
package org.portailsolidaire.calls.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
