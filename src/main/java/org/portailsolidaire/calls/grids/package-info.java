/**
 * The common grid: its criteria and its scale, a version after the other, on which
 * dossiers are read.
 */
@NullMarked
@ApplicationModule(id = "grids", displayName = "Evaluation grids", allowedDependencies = "shared")
package org.portailsolidaire.calls.grids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
