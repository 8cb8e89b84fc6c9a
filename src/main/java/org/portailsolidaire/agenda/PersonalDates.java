package org.portailsolidaire.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.site.CalendarEvents.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dates of the dossiers of a person's associations: the closing for drafts, the
 * answers that are awaited, the next steps of the call for what was filed.
 */
@Repository
class PersonalDates {

	/** How long a date that has passed stays in the calendar. */
	private static final Duration PAST = Duration.ofDays(60);

	private static final int MOST = 300;

	private final JdbcClient jdbc;

	private final Clock clock;

	PersonalDates(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What a date is for. */
	enum Kind {

		CLOSING, ANSWER, MILESTONE

	}

	/**
	 * A date.
	 *
	 * @param rank tells the dates of one kind of a dossier apart
	 * @param label what the call says it is, null but for its steps
	 * @param at its instant, excluded for a deadline; null for a whole day
	 * @param day its day, for a whole day
	 */
	record Entry(Kind kind, String number, int rank, String project, String call, @Nullable String label,
			@Nullable Instant at, @Nullable LocalDate day, Change change) {

		String path() {
			return "/dossiers/" + this.number + ((this.kind == Kind.ANSWER) ? "/precisions" : "");
		}

	}

	/** The dates of a person: those to come, and those that have just passed. */
	List<Entry> of(PersonId person) {
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
					select 'ANSWER', h.number, r.number, h.project, h.call, null, r.due_at, null, r.moves,
						coalesce(r.moved_at, r.asked_at)
					from held h join change_request r on r.application_id = h.id and r.closed_at is null
					union all
					select 'MILESTONE', h.number, s.position, h.project, h.call, s.label, s.at, s.on_day, changes,
						greatest(h.submitted_at, published_at)
					from held h join call_milestone s on s.call_id = h.call_id
					where h.submitted_at is not null and h.state not in ('WITHDRAWN', 'INADMISSIBLE')
						and s.on_day > :since::timestamptz::date
					order by number, kind, rank limit :most
					""")
			.param("person", person.value())
			.param("since", Timestamp.from(this.clock.instant().minus(PAST)))
			.param("most", MOST)
			.query(PersonalDates::entry)
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
