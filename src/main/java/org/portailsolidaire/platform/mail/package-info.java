/**
 * What the portal tells people: written with the act it tells of, shown in their space,
 * sent by e-mail until it has left.
 */
@NullMarked
@ApplicationModule(id = "mail", displayName = "Messages", allowedDependencies = { "shared", "site", "links" })
package org.portailsolidaire.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
