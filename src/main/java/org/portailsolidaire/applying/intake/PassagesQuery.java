package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.platform.staff.Sayings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The states that dossiers went through. */
@Repository
class PassagesQuery {

	private final JdbcClient jdbc;

	PassagesQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A passage from a state to another.
	 *
	 * @param word of what happened
	 */
	record Passage(String word, Instant at, String by, @Nullable String reason) {
	}

	/** What became of a dossier since it was filed. */
	List<Passage> of(ApplicationId id) {
		return this.jdbc.sql("""
				select t.to_state, t.at, t.reason, concat_ws(' ', p.given_name, p.family_name) as by, r.outcome
				from application_transition t left join person p on p.id = t.by
					left join change_request r on r.application_id = t.application_id and r.closed_at = t.at
						and t.to_state = 'SUBMITTED'
				where t.application_id = ? order by t.id
				""")
			.param(id.value())
			.query((row, index) -> new Passage(
					Sayings.word((row.getString("outcome") != null)
							? ChangeRequestFacts.Outcome.valueOf(row.getString("outcome"))
							: ApplicationState.valueOf(row.getString("to_state"))),
					row.getTimestamp("at").toInstant(), row.getString("by"), row.getString("reason")))
			.list();
	}

}
