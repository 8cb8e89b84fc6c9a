/**
 * Local partners who fill in their own step of a draft from where they are, by a link and
 * without an account, in French, English, Spanish or Portuguese.
 */
@NullMarked
@ApplicationModule(displayName = "Partners",
		allowedDependencies = { "shared", "reference", "site", "accounts", "messages", "applications" })
package org.portailsolidaire.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
