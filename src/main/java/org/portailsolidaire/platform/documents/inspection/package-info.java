/**
 * What files really are, and whether they are safe: read in a process of their own,
 * within bounds of memory and time. Formats and reasons are those of the documents above,
 * which is why it is open: it is no circle.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, id = "inspection", displayName = "Inspection of files",
		allowedDependencies = { "shared", "documents" })
package org.portailsolidaire.platform.documents.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
