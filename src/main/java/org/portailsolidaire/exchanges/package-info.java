/**
 * What the team does with filed dossiers before they are judged: lists and reads them,
 * asks that they be put right, and writes with their holders.
 */
@NullMarked
@ApplicationModule(displayName = "Exchanges", allowedDependencies = { "shared", "site", "audit", "accounts", "messages",
		"documents", "organisations", "calls", "applications", "gestion" })
package org.portailsolidaire.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
