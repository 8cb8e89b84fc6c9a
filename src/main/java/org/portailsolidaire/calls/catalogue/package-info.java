/**
 * The public catalogue: search with facets, pages of calls. {@code OpenCatalogue} opens
 * it to feeds, files and the API.
 */
@NullMarked
@ApplicationModule(id = "catalogue", displayName = "Catalogue", allowedDependencies = { "shared", "reference",
		"documents", "organisations", "memberships", "calls", "eligibility", "site" })
package org.portailsolidaire.calls.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
