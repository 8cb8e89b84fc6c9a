package org.portailsolidaire.applying.filing;

import java.time.Instant;
import java.util.List;

import org.portailsolidaire.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the members of a person's associations are still to answer. */
@Repository
public class AwaitedAnswersQuery {

	private final JdbcClient jdbc;

	AwaitedAnswersQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The dossiers of which the members of a person's associations are awaited. */
	public List<Awaited> of(Actor actor) {
		return this.jdbc.sql("""
				select a.number, application_title(a) as title, o.name, r.due_at, (select count(*) from change_point c
					where c.application_id = r.application_id and c.request = r.number and c.reply is null) as remaining
				from change_request r join application a on a.id = r.application_id
					join organisation o on o.id = a.organisation_id
					join membership m on m.organisation_id = a.organisation_id and m.person_id = ?
						and m.rights in ('OWNER', 'EDITOR')
				where r.closed_at is null order by r.due_at, a.number limit 20
				""")
			.param(actor.id().value())
			.query((row, index) -> new Awaited(row.getString("number"), row.getString("title"), row.getString("name"),
					row.getTimestamp("due_at").toInstant(), row.getInt("remaining")))
			.list();
	}

	/**
	 * An answer that is awaited.
	 *
	 * @param left how many points are without one
	 */
	public record Awaited(String number, String title, String organisation, Instant dueAt, int left) {
	}

}
