package org.portailsolidaire.people.organisations;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A project that an association carried.
 *
 * @param country zone code, ISO 3166-1 alpha-2
 * @param amount cost of the whole project, in whole euros
 * @param funder who paid most of it
 */
@Embeddable
public record EarlierProject(String title, String country, @JdbcTypeCode(SqlTypes.SMALLINT) int year, int amount,
		@Nullable String funder) {
}
