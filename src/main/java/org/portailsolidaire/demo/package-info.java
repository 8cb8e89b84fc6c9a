/** A world to visit and to measure: demo calls, and as many made-up ones as wanted. */
@NullMarked
@ApplicationModule(id = "demo", displayName = "Demo world",
		allowedDependencies = { "shared", "reference", "calls", "imports", "search", "local", "site", "drafting",
				"accounts", "organisations", "memberships", "profiles", "documents", "print", "budget", "form",
				"applications", "steps", "sheets", "filing" })
package org.portailsolidaire.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
