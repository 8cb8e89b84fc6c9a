/**
 * Files that people attach: what they may be, what they really are, whether they are
 * safe, and their bytes. Who may see one is the affair of the module that asked for it.
 */
@NullMarked
@ApplicationModule(id = "documents", displayName = "Documents",
		allowedDependencies = { "shared", "inspection", "storage", "scanning" })
package org.portailsolidaire.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
