package org.portailsolidaire.people.organisations;

import org.jspecify.annotations.Nullable;

/** What an organisation is for, and the people it counts on. */
record Activity(@Nullable String purpose, @Nullable Integer employees, @Nullable Integer volunteers) {
}
