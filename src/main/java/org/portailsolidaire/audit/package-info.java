/**
 * The log of what staff, funders and administrators do and which personal data they open:
 * added to in the transaction of each act, never changed.
 */
@NullMarked
@ApplicationModule(displayName = "Audit log", allowedDependencies = { "shared" })
package org.portailsolidaire.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
