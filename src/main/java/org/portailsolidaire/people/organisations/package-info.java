/**
 * Associations, funders, regional networks and companies, and what they say of
 * themselves.
 */
@NullMarked
@ApplicationModule(id = "organisations", displayName = "Organisations",
		allowedDependencies = { "shared", "reference", "registers" })
package org.portailsolidaire.people.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
