/**
 * Papers: pages that are read away from the site, as tagged PDF. What a paper says is the
 * affair of the module that prints it.
 */
@NullMarked
@ApplicationModule(id = "print", displayName = "Papers", allowedDependencies = {})
package org.portailsolidaire.platform.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
