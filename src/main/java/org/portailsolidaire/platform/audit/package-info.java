/**
 * The log of what staff, funders and administrators do and which personal data they open:
 * added to in the transaction of each act, never changed.
 */
@NullMarked
@ApplicationModule(id = "audit", displayName = "Audit log", allowedDependencies = { "shared" })
package org.portailsolidaire.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
