/**
 * The public catalogue: the page of the search, pages of calls. {@code OpenCatalogue}
 * opens it to feeds, files and the API.
 */
@NullMarked
@ApplicationModule(id = "catalogue", displayName = "Catalogue", allowedDependencies = { "shared", "reference",
		"documents", "organisations", "memberships", "calls", "eligibility", "search", "site" })
package org.portailsolidaire.calls.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
