package org.portailsolidaire.people.organisations;

import org.portailsolidaire.people.registers.LocalNumber;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is.
 *
 * @param region INSEE code of a French region or overseas collectivity
 * @param number that the collectivity gave it
 * @param site address of its own web site
 */
@Embeddable
public record Seat(@Nullable String region, @Nullable LocalNumber number, @Nullable String street,
		@Nullable String postcode, @Nullable String town, @Nullable String site) {
}
