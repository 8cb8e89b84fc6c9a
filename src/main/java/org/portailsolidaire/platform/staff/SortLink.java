package org.portailsolidaire.platform.staff;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column that sorts.
 *
 * @param address of the list in that order
 * @param direction {@code ascending} or {@code descending} when the list is in it
 */
public record SortLink(String address, @Nullable String direction) {
}
