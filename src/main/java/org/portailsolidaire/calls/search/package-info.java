/**
 * The search of calls: what can be found in memory and in the database, criteria, facets,
 * words and their synonyms.
 */
@NullMarked
@ApplicationModule(id = "search", displayName = "Search of calls",
		allowedDependencies = { "shared", "reference", "organisations", "memberships", "calls", "eligibility" })
package org.portailsolidaire.calls.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
