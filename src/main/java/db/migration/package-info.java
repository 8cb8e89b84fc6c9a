/**
 * Flyway migrations that SQL cannot write: Flyway finds them here by itself, beside
 * {@code db/migration/*.sql}.
 */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
