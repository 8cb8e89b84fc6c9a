/**
 * Dossiers: drafted field by field by the members of an association, checked by the rules
 * of the call, filed once, put right where the team asks, withdrawn; with their budget as
 * a workbook, their papers as PDF, and the reminders of what is due.
 */
@NullMarked
@ApplicationModule(id = "applications", displayName = "Applications", allowedDependencies = { "shared", "reference",
		"site", "accounts", "agenda", "mail", "documents", "organisations", "calls", "eligibility", "budget", "print" })
package org.portailsolidaire.applying.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
