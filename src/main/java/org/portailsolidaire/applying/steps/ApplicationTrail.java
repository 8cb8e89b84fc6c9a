package org.portailsolidaire.applying.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.form.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of a dossier, in the words of its holders. */
@Repository
class ApplicationTrail {

	private final JdbcClient jdbc;

	ApplicationTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A passage from a state to another; nobody's name stands for the team. */
	public record Passage(String said, String when, String by) {
	}

	/** From the beginning to now. */
	List<Passage> of(ApplicationFacts application, Words words) {
		return this.jdbc.sql("""
				select '' as before, 'DRAFT' as state, a.created_at as at, 0::bigint as n, null as outcome,
					concat_ws(' ', p.given_name, p.family_name) as name
				from application a left join person p on p.id = a.created_by where a.id = :id
				union all
				select t.from_state, t.to_state, t.at, t.id, (select r.outcome from change_request r
						where r.application_id = t.application_id and r.closed_at = t.at),
					concat_ws(' ', p.given_name, p.family_name)
				from application_transition t left join person p on p.id = t.by where t.application_id = :id
				order by n
				""").param("id", application.id().value()).query((row, index) -> passage(row, words)).list();
	}

	private static Passage passage(ResultSet row, Words words) throws SQLException {
		ApplicationState state = ApplicationState.valueOf(row.getString("state"));
		boolean takenBack = "TAKEN_BACK".equals(row.getString("outcome"));
		boolean answered = state == ApplicationState.SUBMITTED
				&& row.getString("before").equals(ApplicationState.CHANGES_REQUESTED.name());
		String key = takenBack ? "precisions-retirees" : answered ? "precisions-envoyees" : state.word();
		boolean ours = switch (state) {
			case DRAFT, WITHDRAWN -> true;
			case SUBMITTED -> !takenBack;
			default -> false;
		};
		return new Passage(words.text("dossier.passage." + key),
				Moments.text(row.getTimestamp("at").toInstant(), words),
				ours ? Objects.requireNonNullElse(row.getString("name"), "") : words.text("dossier.equipe"));
	}

}
