package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.util.List;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the team wrote to a person's associations, and they have not read yet. */
@Repository
public class UnreadMessagesQuery {

	private final JdbcClient jdbc;

	UnreadMessagesQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A dossier of which someone has not read all that the team wrote.
	 *
	 * @param messages how many
	 */
	public record Unread(String number, String title, int messages, Instant lastAt) {
	}

	/** The dossiers of a person's associations with messages of the team not read yet. */
	public List<Unread> of(PersonId person) {
		return this.jdbc
			.sql("""
					select a.number, application_title(a) as title, count(*) as messages, max(x.sent_at) as last_at
					from membership m join application a on a.organisation_id = m.organisation_id and a.submitted_at is not null
						join exchange_message x on x.application_id = a.id and x.from_team
						left join exchange_reading r on r.application_id = a.id and r.person_id = m.person_id
					where m.person_id = ? and x.position > coalesce(r.read_to, 0)
					group by a.id order by last_at desc, a.number limit 20
					""")
			.param(person.value())
			.query((row, index) -> new Unread(row.getString("number"), row.getString("title"), row.getInt("messages"),
					row.getTimestamp("last_at").toInstant()))
			.list();
	}

}
