/**
 * The open data of the catalogue for machines and other sites: Atom feeds, calendars,
 * CSV, the read API, site maps.
 */
@NullMarked
@ApplicationModule(displayName = "Feeds, files and API",
		allowedDependencies = { "shared", "reference", "calls", "catalogue", "site" })
package org.portailsolidaire.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
