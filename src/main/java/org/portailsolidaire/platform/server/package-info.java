/**
 * What keeps the portal answering: bounded connections, forms and turns, a database that
 * is away, a disk that is full.
 */
@NullMarked
@ApplicationModule(id = "server", displayName = "Server", allowedDependencies = {})
package org.portailsolidaire.platform.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
