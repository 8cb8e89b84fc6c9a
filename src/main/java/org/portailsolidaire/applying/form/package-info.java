/**
 * What a dossier asks: its steps, their fields, the lines of its budget, how each is read
 * and said in words. No table, no page.
 */
@NullMarked
@ApplicationModule(id = "form", displayName = "Form of dossiers", allowedDependencies = { "shared", "reference", "site",
		"drafting", "documents", "calls", "eligibility", "budget" })
package org.portailsolidaire.applying.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
