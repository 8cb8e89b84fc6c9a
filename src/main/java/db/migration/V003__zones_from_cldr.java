package db.migration;

import java.sql.SQLException;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * First load of the zones, so that the versioned migrations that follow may refer to
 * them. Later changes of CLDR are the work of {@link R__zones_from_cldr}.
 */
public class V003__zones_from_cldr extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws SQLException {
		new CldrZones().save(context.getConnection());
	}

}
