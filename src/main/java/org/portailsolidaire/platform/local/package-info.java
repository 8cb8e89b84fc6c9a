/**
 * A real PostgreSQL started beside the portal when no server is configured; absent from
 * the packaged jar.
 */
@NullMarked
@ApplicationModule(id = "local", displayName = "Local database", allowedDependencies = {})
package org.portailsolidaire.platform.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
