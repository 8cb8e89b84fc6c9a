/**
 * Papers: pages that are read away from the site, as tagged PDF. What a paper says is the
 * affair of the module that prints it.
 */
@NullMarked
@ApplicationModule(displayName = "Papers", allowedDependencies = {})
package org.portailsolidaire.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
