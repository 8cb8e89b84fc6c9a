package org.portailsolidaire.people.organisations;

import org.jspecify.annotations.Nullable;

/**
 * A project that an association carried.
 *
 * @param country zone code, ISO 3166-1 alpha-2
 * @param amount cost of the whole project, in whole euros
 * @param funder who paid most of it
 */
record EarlierProject(String title, String country, int year, int amount, @Nullable String funder) {
}
