/**
 * The budget of a project: its two sides, their totals, shares and balance; no table, no
 * page.
 */
@NullMarked
@ApplicationModule(id = "budget", displayName = "Budget", allowedDependencies = { "shared", "site" })
package org.portailsolidaire.applying.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
