package org.portailsolidaire.people.organisations;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What an organisation is for, and the people it counts on. */
@Embeddable
public record Activity(@Nullable String purpose, @Nullable Integer employees, @Nullable Integer volunteers) {
}
