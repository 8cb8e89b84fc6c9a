/**
 * Advice on drafts: what members of the association and the advisers they invite from
 * regional networks say of its steps. Never part of what is filed.
 */
@NullMarked
@ApplicationModule(id = "advice", displayName = "Advice", allowedDependencies = { "shared", "links", "site", "accounts",
		"mail", "organisations", "memberships", "calls", "form", "applications", "steps" })
package org.portailsolidaire.applying.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
