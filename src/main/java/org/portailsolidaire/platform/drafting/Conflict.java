package org.portailsolidaire.platform.drafting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field that someone else changed since it was read.
 *
 * @param by name of who did, null when they have no account, or none any more
 * @param nameless whether someone without an account did
 */
public record Conflict(Edit mine, List<String> theirs, @Nullable String by, boolean nameless) {
}
