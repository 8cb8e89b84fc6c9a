package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The next version of the common grid, as its page shows it. */
@Repository
class GridDraftQuery {

	private final JdbcClient jdbc;

	GridDraftQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is typed of the next version.
	 *
	 * @param from the version it was copied from
	 * @param version grows at each change
	 * @param by name of who changed it last
	 */
	record Draft(int from, Typed typed, int version, Instant changedAt, String by) {
	}

	Optional<Draft> find() {
		return this.jdbc.sql("""
				select d.*, concat_ws(' ', n.given_name, n.family_name) as by
				from evaluation_grid_draft d left join person n on n.id = d.changed_by
				""").query(GridDraftQuery::draft).optional();
	}

	private static Draft draft(ResultSet row, int number) throws SQLException {
		return new Draft(row.getInt("from_version"), Typed.fromJson(row.getString("fields")), row.getInt("version"),
				row.getTimestamp("changed_at").toInstant(), row.getString("by"));
	}

}
