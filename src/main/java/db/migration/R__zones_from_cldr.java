package db.migration;

import java.sql.SQLException;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Brings the zones up to date whenever ICU4J brings another version of CLDR, or
 * {@link CldrZones} changes.
 */
public class R__zones_from_cldr extends BaseJavaMigration {

	@Override
	public Integer getChecksum() {
		return (CldrZones.version() + "/" + CldrZones.CODE_VERSION).hashCode();
	}

	@Override
	public void migrate(Context context) throws SQLException {
		new CldrZones().save(context.getConnection());
	}

}
