/** People: accounts, sign-in, sessions, one-time codes, and who acts in a request. */
@NullMarked
@ApplicationModule(displayName = "Accounts", allowedDependencies = { "shared", "reference", "site", "messages" })
package org.portailsolidaire.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
