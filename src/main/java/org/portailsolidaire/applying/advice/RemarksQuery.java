package org.portailsolidaire.applying.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said of the steps of drafts, as it is read. */
@Repository
class RemarksQuery {

	private final AdvisersQuery advisers;

	private final JdbcClient jdbc;

	private final Clock clock;

	RemarksQuery(AdvisersQuery advisers, JdbcClient jdbc, Clock clock) {
		this.advisers = advisers;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A remark of a thread; of the threads of other steps, the thread alone.
	 *
	 * @param settledBy who settled the thread, null while it is open
	 * @param by name of who wrote it, null when their account is gone
	 */
	record Row(UUID thread, String step, @Nullable Instant settledAt, @Nullable String settledBy, @Nullable String text,
			@Nullable Instant writtenAt, @Nullable String by, boolean adviser) {
	}

	/**
	 * The remarks of a step, in order, and the threads of the others; none for who has no
	 * part in the dossier.
	 */
	List<Row> of(String number, String step, PersonId person, Side side) {
		return this.jdbc.sql("""
				select t.id, t.step, t.settled_at, concat_ws(' ', s.given_name, s.family_name) as settled_by, r.text,
					r.written_at, coalesce(r.adviser, false) as adviser,
					nullif(concat_ws(' ', w.given_name, w.family_name), '') as by
				from application a join remark_thread t on t.application_id = a.id
					left join remark r on r.thread_id = t.id and t.step = :step
					left join person w on w.id = r.written_by left join person s on s.id = t.settled_by
				where a.number = :number and
				""" + side.may() + " order by t.opened_at, t.id, r.rank")
			.param("number", number)
			.param("step", step)
			.param("person", person.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.query(RemarksQuery::row)
			.list();
	}

	/**
	 * The advisers who take part: invited by their address, or who said something, and
	 * still may.
	 */
	List<PersonId> advisers(String number, ApplicationId application) {
		return this.jdbc.sql("""
				select r.written_by as id from remark r join remark_thread t on t.id = r.thread_id
				where t.application_id = :id and r.adviser
				union
				select p.id from adviser_invitation i join person p on lower(p.address) = i.address
				where i.application_id = :id and i.ended_at is null
				""")
			.param("id", application.value())
			.query((row, index) -> new PersonId(row.getObject("id", UUID.class)))
			.list()
			.stream()
			.filter((person) -> this.advisers.advised(number, person).isPresent())
			.toList();
	}

	/** Whether someone reads a dossier from a side. */
	boolean isReadBy(String number, PersonId person, Side side) {
		return this.jdbc
			.sql("select exists (select from application a where a.number = :number and " + side.may() + ")")
			.param("number", number)
			.param("person", person.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		Timestamp settled = row.getTimestamp("settled_at");
		Timestamp written = row.getTimestamp("written_at");
		return new Row(row.getObject("id", UUID.class), row.getString("step"),
				(settled != null) ? settled.toInstant() : null, (settled != null) ? row.getString("settled_by") : null,
				row.getString("text"), (written != null) ? written.toInstant() : null, row.getString("by"),
				row.getBoolean("adviser"));
	}

}
