/** People: accounts, sign-in, sessions, one-time codes, and who acts in a request. */
@NullMarked
@ApplicationModule(id = "accounts", displayName = "Accounts",
		allowedDependencies = { "shared", "server", "reference", "site", "links", "mail" })
package org.portailsolidaire.people.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
