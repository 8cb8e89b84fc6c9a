package org.portailsolidaire.applying.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;

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

	/** A dossier {@code a} with its last filing, what is asked now and who wrote last. */
	static final String FROM = """
			from application a
				cross join lateral (select g.number, g.filed_at from application_filing g where g.application_id = a.id
					order by g.number desc limit 1) f
				left join change_request r on r.application_id = a.id and r.closed_at is null
				left join lateral (select m.from_team from exchange_message m where m.application_id = a.id
					order by m.position desc limit 1) x on true
			""";

	/** That its holders wrote last, and can be answered. */
	static final String WAITING = "(not coalesce(x.from_team, true) and a.state <> 'WITHDRAWN')";

	static final String LATE = "(a.state = 'CHANGES_REQUESTED' and r.due_at <= :now)";

	private static final String ROW = """
			select a.id, a.number, a.submitted_at, a.organisation_id, o.name as organisation, c.title as call, c.slug,
				r.due_at, f.number as filing, f.filed_at, %s as state, %s as waiting,
				case when a.state = 'CHANGES_REQUESTED' then p.title else application_title(a) end as title,
				%%s as matching
			%s join holder_project p on p.id = a.project_id
				join organisation o on o.id = a.organisation_id join call c on c.id = a.call_id
			where a.submitted_at is not null and
			""".formatted(FiledState.SQL, WAITING, FROM) + SCOPE;

	private final JdbcClient jdbc;

	FiledApplications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to look for; absent parts do not narrow.
	 *
	 * @param text words within the project, the association, the call and their numbers
	 * @param waiting only those whose holders wrote last
	 * @param late only those whose holders did not answer in time
	 * @param page from 0
	 */
	record Query(@Nullable FiledState state, @Nullable UUID call, String text, boolean waiting, boolean late,
			int page) {
	}

	/**
	 * A dossier that was filed.
	 *
	 * @param submittedAt when it was first filed
	 * @param dueAt until when an answer is awaited, null when none is
	 * @param waiting whether its holders wrote last
	 * @param last the filing that counts
	 * @param matching how many match, on all pages
	 */
	record Row(ApplicationId id, String number, FiledState state, Instant submittedAt, Organisation organisation,
			Call call, String title, @Nullable Instant dueAt, boolean waiting, Last last, long matching) {

		String path() {
			return IntakeFrame.PATH + "/" + this.number;
		}

		/** Number of the filing that counts. */
		int filing() {
			return this.last.number();
		}

		/** The filing that an address asks for: the one that counts when it says none. */
		int filing(String asked) {
			return asked.matches("[1-9][0-9]?") ? Integer.parseInt(asked) : this.last.number();
		}

	}

	/** Who filed. */
	record Organisation(OrganisationId id, String name) {
	}

	/** For which call. */
	record Call(String title, String slug) {
	}

	/** A filing. */
	record Last(int number, Instant filedAt) {
	}

	/** A page of those that match, the last filed or answered first. */
	List<Row> find(Query query, Instant now, Actor actor) {
		return this.jdbc
			.sql(ROW.formatted("count(*) over ()")
					+ """
							and (:state::text is null or %s = :state) and (:call::uuid is null or a.call_id = :call)
							and (not :waiting or %s) and (not :late or %s)
							and (:text = '' or searched_text(concat_ws(' ', a.number, p.title, case when a.state <> 'CHANGES_REQUESTED'
								then application_title(a) end, c.title)) || ' '
								|| organisation_words(o.name, o.short_name, o.rna, o.siren, o.siret, o.local_number, o.aliases)
								like all (patterns(:text)))
							order by f.filed_at desc, a.number limit :limit offset :offset
							"""
						.formatted(FiledState.SQL, WAITING, LATE))
			.param("person", actor.id().value())
			.param("state", (query.state() != null) ? query.state().name() : null)
			.param("call", query.call())
			.param("waiting", query.waiting())
			.param("late", query.late())
			.param("now", Timestamp.from(now))
			.param("text", query.text().strip())
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

	/** What the log calls a dossier. */
	AuditObject named(ApplicationId id) {
		return this.jdbc.sql("select number, application_title(a) as title from application a where id = ?")
			.param(id.value())
			.query((row, index) -> AuditObject.of(DossierAct.On.APPLICATION, row.getString("number"),
					row.getString("title")))
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

	private static Row row(ResultSet row, int index) throws SQLException {
		Timestamp due = row.getTimestamp("due_at");
		return new Row(new ApplicationId(row.getObject("id", UUID.class)), row.getString("number"),
				FiledState.valueOf(row.getString("state")), row.getTimestamp("submitted_at").toInstant(),
				new Organisation(new OrganisationId(row.getObject("organisation_id", UUID.class)),
						row.getString("organisation")),
				new Call(row.getString("call"), row.getString("slug")), row.getString("title"),
				(due != null) ? due.toInstant() : null, row.getBoolean("waiting"),
				new Last(row.getInt("filing"), row.getTimestamp("filed_at").toInstant()), row.getLong("matching"));
	}

}
