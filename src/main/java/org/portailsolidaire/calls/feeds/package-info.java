/**
 * The open data of the catalogue for machines and other sites: Atom feeds, calendars,
 * CSV, the read API, site maps.
 */
@NullMarked
@ApplicationModule(id = "feeds", displayName = "Feeds, files and API",
		allowedDependencies = { "shared", "reference", "calls", "search", "catalogue", "site" })
package org.portailsolidaire.calls.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
