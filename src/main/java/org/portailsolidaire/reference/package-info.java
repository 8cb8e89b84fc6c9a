/**
 * What every module refers to and none decides: zones of the world, themes, sustainable
 * development goals, DAC lists by date and French regions.
 */
@ApplicationModule(id = "reference", allowedDependencies = { "shared" })
@NullMarked
package org.portailsolidaire.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
