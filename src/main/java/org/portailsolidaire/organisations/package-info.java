/**
 * Associations, funders, regional networks and companies: their profiles, their members,
 * and the numbers that identify them.
 */
@NullMarked
@ApplicationModule(displayName = "Organisations",
		allowedDependencies = { "shared", "reference", "site", "accounts", "messages", "documents" })
package org.portailsolidaire.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
