/** Organisations; accounts, memberships and invitations are to come. */
@NullMarked
@ApplicationModule(displayName = "Accounts and organisations", allowedDependencies = { "shared", "reference" })
package org.portailsolidaire.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
