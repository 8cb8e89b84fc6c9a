package org.portailsolidaire.applications;

import java.util.List;
import java.util.Objects;

import org.portailsolidaire.site.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of a dossier, in the words of its holders. */
@Repository
class ApplicationTrail {

	private final JdbcClient jdbc;

	ApplicationTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A passage from a state to another. */
	public record Passage(String said, String when, String by) {
	}

	/** From the beginning to now. */
	List<Passage> of(Application application, Words words) {
		return this.jdbc.sql("""
				select 'DRAFT' as state, a.created_at as at, a.created_by as by, 0::bigint as n,
					concat_ws(' ', p.given_name, p.family_name) as name
				from application a left join person p on p.id = a.created_by where a.id = :id
				union all
				select t.to_state, t.at, t.by, t.id, concat_ws(' ', p.given_name, p.family_name)
				from application_transition t left join person p on p.id = t.by where t.application_id = :id
				order by n
				""")
			.param("id", application.id().value())
			.query((row, index) -> new Passage(
					words.text("dossier.passage." + ApplicationState.valueOf(row.getString("state")).word()),
					Moments.text(row.getTimestamp("at").toInstant(), words),
					Objects.requireNonNullElse(row.getString("name"), "")))
			.list();
	}

}
