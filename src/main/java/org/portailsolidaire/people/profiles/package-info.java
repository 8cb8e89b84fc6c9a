/**
 * The pages of an organisation: its profile, its lasting documents, its bank account; two
 * that become one.
 */
@NullMarked
@ApplicationModule(id = "profiles", displayName = "Profiles", allowedDependencies = { "shared", "reference", "site",
		"drafting", "links", "accounts", "mail", "documents", "registers", "organisations", "memberships" })
package org.portailsolidaire.people.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
