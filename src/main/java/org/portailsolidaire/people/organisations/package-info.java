/**
 * Associations, funders, regional networks and companies: their profiles, their members,
 * and the numbers that identify them.
 */
@NullMarked
@ApplicationModule(id = "organisations", displayName = "Organisations",
		allowedDependencies = { "shared", "reference", "site", "drafting", "links", "accounts", "mail", "documents" })
package org.portailsolidaire.people.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
