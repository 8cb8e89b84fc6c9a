package org.portailsolidaire.applying.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.portailsolidaire.people.agenda.PersonalDates;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.CalendarEvents.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days by which what is asked of the dossiers of a person is answered. */
@Repository
class AnswerDatesQuery implements PersonalDates {

	private final JdbcClient jdbc;

	AnswerDatesQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Entry> of(PersonId person, Instant since, int most) {
		return this.jdbc.sql("""
				select a.number, r.number as rank, application_title(a) as project, c.title as call, r.due_at, r.moves,
					coalesce(r.moved_at, r.asked_at) as changed_at
				from membership m join application a on a.organisation_id = m.organisation_id
					join call c on c.id = a.call_id
					join change_request r on r.application_id = a.id and r.closed_at is null
				where m.person_id = :person and r.due_at > :since order by a.number limit :most
				""")
			.param("person", person.value())
			.param("since", Timestamp.from(since))
			.param("most", most)
			.query(AnswerDatesQuery::entry)
			.list();
	}

	private static Entry entry(ResultSet row, int index) throws SQLException {
		return new Entry(Kind.ANSWER, row.getString("number"), row.getInt("rank"), row.getString("project"),
				row.getString("call"), null, row.getTimestamp("due_at").toInstant(), null,
				new Change(row.getInt("moves"), row.getTimestamp("changed_at").toInstant()));
	}

}
