package org.portailsolidaire.calls.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The page of a call that is no longer online.
 *
 * @param since "22 novembre 2026"
 * @param next the session that follows it, null when there is none
 */
public record GonePage(String title, String since, @Nullable CallCard next) {
}
