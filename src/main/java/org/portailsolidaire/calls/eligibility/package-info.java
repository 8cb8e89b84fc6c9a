/**
 * Whether one may apply: the one implementation of the rules of calls, and the page that
 * answers before any account.
 */
@NullMarked
@ApplicationModule(id = "eligibility", displayName = "Eligibility",
		allowedDependencies = { "shared", "reference", "registers", "organisations", "memberships", "calls", "site" })
package org.portailsolidaire.calls.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
