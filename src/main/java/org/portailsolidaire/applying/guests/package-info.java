/**
 * Local partners who fill in their own step of a draft from where they are, by a link and
 * without an account, in French, English, Spanish or Portuguese.
 */
@NullMarked
@ApplicationModule(id = "guests", displayName = "Partners", allowedDependencies = { "shared", "reference", "site",
		"links", "drafting", "accounts", "mail", "form", "applications", "steps" })
package org.portailsolidaire.applying.guests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
