package org.portailsolidaire.people.organisations;

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
record Seat(@Nullable String region, @Nullable LocalNumber number, @Nullable String street, @Nullable String postcode,
		@Nullable String town, @Nullable String site) {
}
