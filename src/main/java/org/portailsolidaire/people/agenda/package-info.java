/**
 * The dates that await a person, as a private calendar that other programs read by a
 * secret address.
 */
@NullMarked
@ApplicationModule(id = "agenda", displayName = "Private calendars",
		allowedDependencies = { "shared", "site", "links", "accounts" })
package org.portailsolidaire.people.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
