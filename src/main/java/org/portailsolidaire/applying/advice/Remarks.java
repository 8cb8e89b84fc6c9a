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
import org.portailsolidaire.applying.applications.Drafts;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of the steps of drafts, in threads that are settled or not. */
@Service
class Remarks {

	/** Characters of a remark. */
	static final int LONGEST = 4000;

	/** On one draft. */
	private static final int MOST = 500;

	private static final String FIRST = """
			thread as (
				insert into remark_thread (id, application_id, step, opened_at)
				select :key, a.id, :step, :now from allowed a where not a.full_up and :thread::uuid is null
				on conflict (id) do nothing returning id
			)
			""";

	private static final String NEXT = """
			thread as (
				update remark_thread t set settled_at = null, settled_by = null from allowed a
				where t.id = :thread::uuid and t.application_id = a.id and t.step = :step and not a.full_up
					and not exists (select from remark r where r.id = :key)
				returning t.id
			)
			""";

	private final Drafts drafts;

	private final Advisers advisers;

	private final AdviceMessages messages;

	private final JdbcClient jdbc;

	private final Clock clock;

	Remarks(Drafts drafts, Advisers advisers, AdviceMessages messages, JdbcClient jdbc, Clock clock) {
		this.drafts = drafts;
		this.advisers = advisers;
		this.messages = messages;
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

	/** What became of a remark. */
	enum Outcome {

		/** It is there. */
		WRITTEN,
		/** It was there already. */
		ALREADY,
		/** There are as many as a draft can have. */
		TOO_MANY,
		/** The thread is none of this step. */
		NO_THREAD,
		/** Not theirs to say, or no draft any more. */
		REFUSED

	}

	private record Written(ApplicationId application, boolean full, boolean written) {
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
			.query(Remarks::row)
			.list();
	}

	/**
	 * Writes a remark, in a thread or as the first of a new one; a settled thread is open
	 * again.
	 * @param drawn by the page: the same is written once, and another text under the same
	 * name is another remark
	 */
	@Transactional
	Outcome write(String number, String step, @Nullable UUID thread, UUID drawn, String text, Actor by, Side side) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(drawn.toString())
			.query()
			.listOfRows();
		Boolean same = this.jdbc.sql("select written_by = ? and text = ? from remark where id = ?")
			.params(by.id().value(), text, drawn)
			.query(Boolean.class)
			.optional()
			.orElse(null);
		if (Boolean.TRUE.equals(same)) {
			return Outcome.ALREADY;
		}
		UUID key = (same == null) ? drawn : UUID.randomUUID();
		Written written = this.jdbc.sql(
				"with allowed as materialized (select a.id, (select count(*) >= :most from remark r join remark_thread t"
						+ " on t.id = r.thread_id where t.application_id = a.id) as full_up from application a"
						+ " where a.number = :number and a.state = 'DRAFT' and " + side.may() + " for share of a), "
						+ ((thread == null) ? FIRST : NEXT) + """
								, written as (
									insert into remark (id, thread_id, text, written_at, written_by, adviser)
									select :key, t.id, :text, :now, :person, :adviser from thread t
									on conflict (id) do nothing returning id
								)
								select a.id, a.full_up, exists (select from written) as written from allowed a
								""")
			.param("number", number)
			.param("step", step)
			.param("most", MOST)
			.param("person", by.id().value())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("thread", thread)
			.param("key", key)
			.param("text", text)
			.param("adviser", side == Side.ADVISER)
			.query((row, index) -> new Written(new ApplicationId(row.getObject("id", UUID.class)),
					row.getBoolean("full_up"), row.getBoolean("written")))
			.optional()
			.orElse(null);
		if (written == null) {
			return Outcome.REFUSED;
		}
		if (!written.written()) {
			return written.full() ? Outcome.TOO_MANY : Outcome.NO_THREAD;
		}
		this.messages.remarked(this.drafts.find(written.application()).orElseThrow(), step, key, text, by,
				advisers(number, written.application()));
		return Outcome.WRITTEN;
	}

	/**
	 * The advisers who take part: invited by their address, or who said something, and
	 * still may.
	 */
	private List<PersonId> advisers(String number, ApplicationId application) {
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

	/**
	 * Settles a thread, or opens it again; twice is once.
	 * @return whether there is such a thread, on a draft they have a part in
	 */
	@Transactional
	boolean settle(String number, String step, UUID thread, boolean settled, Actor by, Side side) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				with allowed as materialized (
					select t.id from application a join remark_thread t on t.application_id = a.id
					where a.number = :number and a.state = 'DRAFT' and t.id = :thread and t.step = :step and %s
					for share of a
				), settled as (
					update remark_thread t set settled_at = case when :settled then :now::timestamptz end,
						settled_by = case when :settled then :person::uuid end
					from allowed a where t.id = a.id and (t.settled_at is null) = :settled
				)
				select exists (select from allowed)
				""".formatted(side.may()))
			.param("number", number)
			.param("step", step)
			.param("thread", thread)
			.param("settled", settled)
			.param("person", by.id().value())
			.param("now", Timestamp.from(now))
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
