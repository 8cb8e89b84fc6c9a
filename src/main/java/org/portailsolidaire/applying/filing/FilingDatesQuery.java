package org.portailsolidaire.applying.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.portailsolidaire.people.agenda.PersonalDates;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.CalendarEvents.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The closings that await the drafts of a person, and the steps that the calls of their
 * filed dossiers announce.
 */
@Repository
class FilingDatesQuery implements PersonalDates {

	private final JdbcClient jdbc;

	FilingDatesQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Entry> of(PersonId person, Instant since, int most) {
		return this.jdbc
			.sql("""
					with held as (
						select a.*, application_title(a) as project, c.title as call, c.closes_at, c.state as call_state,
							v.number - 1 as changes, v.published_at from membership m
							join application a on a.organisation_id = m.organisation_id
							join call c on c.id = a.call_id
							join lateral (select number, published_at from call_version where call_id = c.id
								order by number desc limit 1) v on true
						where m.person_id = :person)
					select 'CLOSING' as kind, number, 0 as rank, project, call, null as label, closes_at as at, null::date as day,
						changes, greatest(created_at, published_at) as changed_at
					from held where state = 'DRAFT' and call_state = 'PUBLISHED' and closes_at > :since
					union all
					select 'MILESTONE', h.number, s.position, h.project, h.call, s.label, s.at, s.on_day, changes,
						greatest(h.submitted_at, published_at)
					from held h join call_milestone s on s.call_id = h.call_id
					where h.submitted_at is not null and h.state not in ('WITHDRAWN', 'INADMISSIBLE')
						and s.on_day > :since::timestamptz::date
					order by number, kind, rank limit :most
					""")
			.param("person", person.value())
			.param("since", Timestamp.from(since))
			.param("most", most)
			.query(FilingDatesQuery::entry)
			.list();
	}

	private static Entry entry(ResultSet row, int index) throws SQLException {
		Timestamp at = row.getTimestamp("at");
		return new Entry(Kind.valueOf(row.getString("kind")), row.getString("number"), row.getInt("rank"),
				row.getString("project"), row.getString("call"), row.getString("label"),
				(at != null) ? at.toInstant() : null, row.getObject("day", LocalDate.class),
				new Change(row.getInt("changes"), row.getTimestamp("changed_at").toInstant()));
	}

}
