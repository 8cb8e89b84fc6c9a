/** Values and wording that every module may use: no table, no bean. */
@NullMarked
@ApplicationModule(id = "shared", displayName = "Shared values", allowedDependencies = {})
package org.portailsolidaire.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
