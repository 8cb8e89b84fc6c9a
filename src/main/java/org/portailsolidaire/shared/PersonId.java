package org.portailsolidaire.shared;

import java.util.UUID;

/** Identifies a person who has, or had, an account. */
public record PersonId(UUID value) {
}
