/** The budget of a dossier as a workbook: written, read back, its faults said by line. */
@NullMarked
@ApplicationModule(id = "sheets", displayName = "Budget sheets",
		allowedDependencies = { "shared", "site", "drafting", "calls", "budget", "form", "applications", "steps" })
package org.portailsolidaire.applying.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
