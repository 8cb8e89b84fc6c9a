/**
 * What people type before it makes sense: fields with their versions, saved as they are
 * typed, by several at once, without losing a text.
 */
@NullMarked
@ApplicationModule(id = "drafting", displayName = "Drafts", allowedDependencies = { "shared", "site" })
package org.portailsolidaire.platform.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
