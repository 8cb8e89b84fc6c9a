package org.portailsolidaire.calls.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a part on top of the version that was read, and tells who else has it open, in
 * one statement.
 */
@Repository
class PartWriting {

	/** How long someone counts as writing after their page last said so. */
	static final Duration PRESENT = Duration.ofSeconds(75);

	private static final String WRITE = """
			with allowed as materialized (
				select w.call_id from call_writing w where w.call_id = :call and
			""" + Writer.SCOPE
			+ """
					), written as (
						update call_part p set fields = case when :whole then :fields::jsonb else p.fields || :fields::jsonb end,
							version = p.version + 1, changed_at = :now, changed_by = :person
						where p.call_id in (select call_id from allowed) and p.section = :section and p.item = :item
							and p.version = :version and :changes
						returning p.version
					), revised as (
						update call_writing w set revision = w.revision + 1, changed_at = :now, changed_by = :person,
							title = case when :section = 'IDENTITY' then coalesce(:title::text, w.title) else w.title end,
							opens_at = case when :section = 'CALENDAR' then :opens::timestamptz else w.opens_at end,
							closes_at = case when :section = 'CALENDAR' then :closes::timestamptz else w.closes_at end
						where w.call_id in (select call_id from allowed) and exists (select from written)
					), present as (
						insert into call_presence (call_id, section, item, person_id, seen_at)
						select call_id, :section, :item, :person, :now from allowed
						on conflict (call_id, section, item, person_id) do update set seen_at = excluded.seen_at
					)
					select (select version from written) as written, p.version as before,
						array(select n.given_name || ' ' || n.family_name from call_presence s join person n on n.id = s.person_id
							where s.call_id = :call and s.section = :section and s.item = :item and s.person_id <> :person
								and s.seen_at > :since order by 1) as others
					from call_part p
					where p.call_id in (select call_id from allowed) and p.section = :section and p.item = :item
					""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PartWriting(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What became of a part.
	 *
	 * @param state whether it was written; UNKNOWN when the writer may not, or it is not
	 * there
	 * @param version its version now, as far as the writer can tell
	 * @param others names of those who have it open too
	 */
	record Outcome(State state, int version, List<String> others) {

		enum State {

			WRITTEN, CHANGED_SINCE, SEEN, UNKNOWN

		}

	}

	/** Writes the whole of a part. */
	@Transactional
	Outcome write(UUID call, PartId part, int version, Typed typed, Writer writer) {
		return write(call, part, version, typed, typed.json(), Change.WHOLE, writer);
	}

	/**
	 * Writes some fields of a part.
	 * @param typed what the whole part says with them, as far as the page knows
	 */
	@Transactional
	Outcome write(UUID call, PartId part, int version, Typed typed, List<String> fields, Writer writer) {
		return write(call, part, version, typed, typed.json(fields), Change.SOME, writer);
	}

	/** Says that someone has a part open, and asks who else has. */
	@Transactional
	Outcome see(UUID call, PartId part, Writer writer) {
		return write(call, part, -1, Typed.nothing(), "{}", Change.NONE, writer);
	}

	private enum Change {

		WHOLE, SOME, NONE

	}

	private Outcome write(UUID call, PartId part, int version, Typed typed, String fields, Change change,
			Writer writer) {
		Instant now = this.clock.instant();
		Form form = typed.form();
		String title = form.value("titre").strip();
		CallCalendar calendar = (part.section() == Section.CALENDAR) ? CalendarPart.read(form).calendar()
				: new CallCalendar(null, null, null);
		return writer
			.scope(this.jdbc.sql(WRITE)
				.param("call", call)
				.param("section", part.section().name())
				.param("item", part.item())
				.param("version", version)
				.param("whole", change == Change.WHOLE)
				.param("changes", change != Change.NONE)
				.param("fields", fields)
				.param("title", (title.isEmpty() || title.length() > IdentityPart.LONGEST_TITLE) ? null : title)
				.param("opens", timestamp(calendar.opensAt()))
				.param("closes", timestamp(calendar.endsAt()))
				.param("now", Timestamp.from(now))
				.param("since", Timestamp.from(now.minus(PRESENT))))
			.query((row, number) -> outcome(row, change))
			.optional()
			.orElseGet(() -> new Outcome(Outcome.State.UNKNOWN, -1, List.of()));
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

	private static Outcome outcome(ResultSet row, Change change) throws SQLException {
		Integer written = row.getObject("written", Integer.class);
		List<String> others = Arrays.asList((String[]) row.getArray("others").getArray());
		if (written != null) {
			return new Outcome(Outcome.State.WRITTEN, written, others);
		}
		return new Outcome((change == Change.NONE) ? Outcome.State.SEEN : Outcome.State.CHANGED_SINCE,
				row.getInt("before"), others);
	}

}
