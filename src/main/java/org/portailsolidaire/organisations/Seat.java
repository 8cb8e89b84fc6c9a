package org.portailsolidaire.organisations;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is.
 *
 * @param region INSEE code of one of the 18 French regions
 * @param site address of its own web site
 */
record Seat(@Nullable String region, @Nullable String street, @Nullable String postcode, @Nullable String town,
		@Nullable String site) {
}
