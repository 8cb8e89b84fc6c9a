/**
 * Links that are sent to people, and the life of invitations; what is encrypted or signed
 * with the key of the portal.
 */
@NullMarked
@ApplicationModule(id = "links", displayName = "Links and secrets", allowedDependencies = { "shared" })
package org.portailsolidaire.platform.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
