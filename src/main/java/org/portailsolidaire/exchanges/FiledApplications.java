package org.portailsolidaire.exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applications.ApplicationId;
import org.portailsolidaire.applications.ApplicationState;
import org.portailsolidaire.applications.ChangeRequest;
import org.portailsolidaire.gestion.Sayings;
import org.portailsolidaire.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers that were filed, as far as whoever asks is of the team. */
@Repository
class FiledApplications {

	/** Rows of a page. */
	static final int PAGE = 50;

	/** That a person may read a dossier {@code a} once it is filed. */
	static final String SCOPE = """
			 exists (select from person_role s where s.person_id = :person and s.role in ('STAFF', 'ADMINISTRATOR'))
			""";

	private static final String ROW = """
			select a.id, a.number, a.state, a.submitted_at, a.organisation_id, o.name as organisation, c.id as call_id,
				c.title as call, c.slug, r.due_at, r.number as request, coalesce(x.from_team, true) as answered,
				case when a.state = 'CHANGES_REQUESTED' then p.title else application_title(a) end as title,
				(select max(g.number) from application_filing g where g.application_id = a.id) as filing,
				%s as matching
			from application a join holder_project p on p.id = a.project_id
				join organisation o on o.id = a.organisation_id join call c on c.id = a.call_id
				left join change_request r on r.application_id = a.id and r.closed_at is null
				left join lateral (select m.from_team from exchange_message m where m.application_id = a.id
					order by m.position desc limit 1) x on true
			where a.submitted_at is not null and
			""" + SCOPE;

	private final JdbcClient jdbc;

	FiledApplications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to look for; absent parts do not narrow.
	 *
	 * @param text within the project or the association, or the beginning of the number
	 * @param waiting only those whose holders wrote last
	 * @param page from 0
	 */
	record Query(@Nullable ApplicationState state, @Nullable UUID call, String text, boolean waiting, int page) {
	}

	/**
	 * A dossier that was filed.
	 *
	 * @param dueAt until when an answer is awaited, null when none is
	 * @param request number of what is asked, null when nothing is
	 * @param waiting whether its holders wrote last
	 * @param filing number of its last filing
	 * @param matching how many match, on all pages
	 */
	record Row(ApplicationId id, String number, ApplicationState state, Instant submittedAt,
			OrganisationId organisation, String organisationName, String call, String callSlug, String title,
			@Nullable Instant dueAt, @Nullable Integer request, boolean waiting, int filing, long matching) {

		String path() {
			return FiledDesk.PATH + "/" + this.number;
		}

	}

	/**
	 * A passage from a state to another.
	 *
	 * @param word of what happened
	 */
	record Passage(String word, Instant at, String by, @Nullable String reason) {
	}

	/** A page of those that match, the last filed first. */
	List<Row> find(Query query, Actor actor) {
		return this.jdbc.sql(ROW.formatted("count(*) over ()") + """
				and (:state::text is null or a.state = :state) and (:call::uuid is null or a.call_id = :call)
				and (not :waiting or not coalesce(x.from_team, true))
				and (:text = '' or a.number ilike :text || '%' or p.title ilike '%' || :text || '%'
					or a.state <> 'CHANGES_REQUESTED' and application_title(a) ilike '%' || :text || '%'
					or o.name ilike '%' || :text || '%')
				order by a.submitted_at desc, a.number limit :limit offset :offset
				""")
			.param("person", actor.id().value())
			.param("state", (query.state() != null) ? query.state().name() : null)
			.param("call", query.call())
			.param("waiting", query.waiting())
			.param("text", query.text().strip().replaceAll("([\\\\%_])", "\\\\$1"))
			.param("limit", PAGE)
			.param("offset", (long) Math.max(0, query.page()) * PAGE)
			.query(FiledApplications::row)
			.list();
	}

	/** The filed dossier of a number. */
	Optional<Row> find(String number, Actor actor) {
		return this.jdbc.sql(ROW.formatted("1") + "and a.number = :number")
			.param("person", actor.id().value())
			.param("number", number)
			.query(FiledApplications::row)
			.optional();
	}

	/**
	 * How many dossiers wait for the team.
	 *
	 * @param submitted filed, and not taken up yet
	 * @param unanswered whose holders wrote last
	 * @param overdue whose holders did not answer in time
	 */
	record Waiting(long submitted, long unanswered, long overdue) {
	}

	/** What waits now. */
	Waiting waiting(Instant now, Actor actor) {
		return this.jdbc.sql("""
				select count(*) filter (where a.state = 'SUBMITTED') as submitted,
					count(*) filter (where not x.from_team) as unanswered,
					count(*) filter (where a.state = 'CHANGES_REQUESTED' and r.due_at <= :now) as overdue
				from application a
					left join change_request r on r.application_id = a.id and r.closed_at is null
					left join lateral (select m.from_team from exchange_message m where m.application_id = a.id
						order by m.position desc limit 1) x on true
				where a.submitted_at is not null and
				""" + SCOPE)
			.param("now", Timestamp.from(now))
			.param("person", actor.id().value())
			.query((row, index) -> new Waiting(row.getLong("submitted"), row.getLong("unanswered"),
					row.getLong("overdue")))
			.single();
	}

	/** The calls for which something was filed. */
	List<Choice> calls(Actor actor) {
		return this.jdbc.sql("""
				select c.id, c.title from call c
				where exists (select from application a where a.call_id = c.id and a.submitted_at is not null) and
				""" + SCOPE + " order by c.closes_at desc nulls last, c.title, c.id limit 200")
			.param("person", actor.id().value())
			.query((row, index) -> new Choice(row.getString("id"), row.getString("title")))
			.list();
	}

	/** What became of a dossier since it was filed. */
	List<Passage> passages(ApplicationId id) {
		return this.jdbc.sql("""
				select t.to_state, t.at, t.reason, concat_ws(' ', p.given_name, p.family_name) as by, r.outcome
				from application_transition t left join person p on p.id = t.by
					left join change_request r on r.application_id = t.application_id and r.closed_at = t.at
						and t.to_state = 'SUBMITTED'
				where t.application_id = ? order by t.id
				""")
			.param(id.value())
			.query((row, index) -> new Passage(
					Sayings.word(
							(row.getString("outcome") != null) ? ChangeRequest.Outcome.valueOf(row.getString("outcome"))
									: ApplicationState.valueOf(row.getString("to_state"))),
					row.getTimestamp("at").toInstant(), row.getString("by"), row.getString("reason")))
			.list();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		Timestamp due = row.getTimestamp("due_at");
		return new Row(new ApplicationId(row.getObject("id", UUID.class)), row.getString("number"),
				ApplicationState.valueOf(row.getString("state")), row.getTimestamp("submitted_at").toInstant(),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("organisation"),
				row.getString("call"), row.getString("slug"), row.getString("title"),
				(due != null) ? due.toInstant() : null, row.getObject("request", Integer.class),
				!row.getBoolean("answered"), row.getInt("filing"), row.getLong("matching"));
	}

}
