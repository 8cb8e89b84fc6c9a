/**
 * The budget of a project: its two sides, their totals, shares and balance; no table, no
 * page.
 */
@NullMarked
@ApplicationModule(displayName = "Budget", allowedDependencies = { "shared", "site" })
package org.portailsolidaire.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
