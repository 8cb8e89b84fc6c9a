package org.portailsolidaire.applying.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is prepared to be asked of a dossier, for pages. */
@Repository
class RequestDraftQuery {

	private static final String POINTS = """
			select d.revision as all_of_it, d.due_on, p.step, p.asked, p.document, p.revision, p.changed_at,
				nullif(concat_ws(' ', n.given_name, n.family_name), '') as by
			from request_draft d left join request_draft_point p on p.application_id = d.application_id
				left join person n on n.id = p.changed_by
			where d.application_id = ?
			""";

	private final JdbcClient jdbc;

	RequestDraftQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A draft.
	 *
	 * @param revision that who sends it says to have read
	 * @param dueOn the last day to answer, null when none is chosen yet
	 * @param points by step
	 */
	record Draft(int revision, @Nullable LocalDate dueOn, Map<String, Point> points) {

		/** Whether a point says nothing but that a document is to be joined. */
		boolean isUnfinished() {
			return this.points.values().stream().anyMatch((point) -> point.asked().isEmpty());
		}

	}

	/**
	 * A point.
	 *
	 * @param by name of who wrote it last, null when their account is gone
	 */
	record Point(String asked, boolean document, int revision, Instant changedAt, @Nullable String by) {
	}

	Draft of(ApplicationId id) {
		int[] revision = { 0 };
		LocalDate[] due = new LocalDate[1];
		Map<String, Point> points = new HashMap<>();
		this.jdbc.sql(POINTS).param(id.value()).query((row) -> {
			revision[0] = row.getInt("all_of_it");
			due[0] = row.getObject("due_on", LocalDate.class);
			if (row.getString("step") != null) {
				points.put(row.getString("step"), point(row));
			}
		});
		return new Draft(revision[0], due[0], Map.copyOf(points));
	}

	private static Point point(ResultSet row) throws SQLException {
		return new Point(row.getString("asked"), row.getBoolean("document"), row.getInt("revision"),
				row.getTimestamp("changed_at").toInstant(), row.getString("by"));
	}

}
