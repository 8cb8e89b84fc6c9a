/** Who is of an organisation: members, invitations, requests to join, first owners. */
@NullMarked
@ApplicationModule(id = "memberships", displayName = "Memberships", allowedDependencies = { "shared", "reference",
		"site", "links", "accounts", "mail", "registers", "organisations" })
package org.portailsolidaire.people.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
