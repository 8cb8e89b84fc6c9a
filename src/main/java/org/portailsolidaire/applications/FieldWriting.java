package org.portailsolidaire.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Writes fields of a draft, each on top of the version that was read, in one statement; a
 * field that someone changed since is left as it is, and told. The fields of a line of a
 * budget go together: a line of which someone else wrote anything since is left whole, so
 * that no amount goes under the words of another.
 */
@Repository
class FieldWriting {

	/** How long someone counts as writing after their page last said so. */
	static final Duration PRESENT = Duration.ofSeconds(75);

	private static final String OTHERS = """
			array(select n.given_name || ' ' || n.family_name from application_presence s join person n on n.id = s.person_id
				where s.application_id = a.id and s.step = :step and s.person_id <> :person and s.seen_at > :since
				order by 1) as others
			""";

	private static final String WRITE = """
			with allowed as materialized (
				update application a set revision = a.revision + 1, changed_at = :now, changed_by = :person
				where a.number = :number and (a.state = 'DRAFT' or a.state = 'CHANGES_REQUESTED' and exists (
					select from change_request r join change_point c
						on c.application_id = r.application_id and c.request = r.number and c.step = :step
					where r.application_id = a.id and r.closed_at is null and r.due_at > :now)) and exists (
					select from membership m where m.organisation_id = a.organisation_id and m.person_id = :person
						and m.rights in ('OWNER', 'EDITOR'))
				returning a.id, a.revision
			), sent as materialized (
				select field, typed, line, case when line = '' then base else min(base) over (partition by line) end as base
				from unnest(:fields::text[], :typed::text[], :bases::int[], :lines::text[]) as s (field, typed, base, line)
			), taken as materialized (
				select
			"""
			+ FieldConflicts.LINE
			+ """
							as line, max(o.version) as version
						from allowed a join application_field o on o.application_id = a.id and o.step = :step
						where o.changed_by is distinct from :person
						group by 1
					), written as (
						insert into application_field as f (application_id, step, field, version, typed, changed_at, changed_by)
						select a.id, :step, s.field, a.revision, s.typed::jsonb, :now, :person
						from allowed a cross join sent s left join taken t on t.line = s.line
						where coalesce(t.version, 0) <= s.base and (s.typed <> '[]' or exists (select from application_field o
							where o.application_id = a.id and o.step = :step and o.field = s.field))
						on conflict (application_id, step, field) do update
							set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at,
								changed_by = excluded.changed_by
							where f.typed <> excluded.typed
								and f.version <= (select s.base from sent s where s.field = excluded.field)
						returning f.field
					), present as (
						insert into application_presence (application_id, step, person_id, seen_at)
						select id, :step, :person, :now from allowed
						on conflict (application_id, step, person_id) do update set seen_at = excluded.seen_at
					)
					select a.revision, array(select field from written) as written,
					"""
			+ OTHERS + " from allowed a";

	private static final String SEE = """
			with present as (
				insert into application_presence (application_id, step, person_id, seen_at)
				select a.id, :step, :person, :now from application a
					join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
				where a.number = :number and a.state in ('DRAFT', 'CHANGES_REQUESTED')
				on conflict (application_id, step, person_id) do update set seen_at = excluded.seen_at
			)
			select
			""" + OTHERS + """
			 from application a join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
			where a.number = :number
			""";

	private final JdbcClient jdbc;

	private final FieldConflicts conflicts;

	private final Clock clock;

	FieldWriting(JdbcClient jdbc, FieldConflicts conflicts, Clock clock) {
		this.jdbc = jdbc;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	/**
	 * A field to write.
	 *
	 * @param base the revision of the dossier that the writer read it at
	 */
	record Sent(String name, List<String> values, int base) {

		Sent {
			values = Typed.filled(values);
		}

		/**
		 * The line of a budget that it is of, as {@code d-4}; empty when it is of none.
		 */
		String line() {
			return SentFields.line(this.name);
		}

	}

	/**
	 * A field that someone else changed since it was read.
	 *
	 * @param by name of who did, null when their account is gone
	 * @param byPartner whether it was the local partner, who has none
	 */
	record Conflict(Sent mine, List<String> theirs, @Nullable String by, boolean byPartner) {
	}

	/**
	 * What became of fields.
	 *
	 * @param revision of the dossier now; -1 when it cannot be written: another's, filed,
	 * taken back
	 * @param others names of those who have the step open too
	 */
	record Outcome(int revision, List<Conflict> conflicts, List<String> others) {

		boolean isAllowed() {
			return this.revision >= 0;
		}

		/** The fields that are as they were sent. */
		List<String> written(List<Sent> sent) {
			Set<String> left = Set.copyOf(this.conflicts.stream().map((one) -> one.mine().name()).toList());
			return sent.stream().map(Sent::name).filter((name) -> !left.contains(name)).toList();
		}

	}

	private record Row(int revision, List<String> written, List<String> others) {
	}

	/** Writes the fields of a step that nobody else changed since. */
	@Transactional
	Outcome write(String number, Step step, List<Sent> sent, PersonId person) {
		Instant now = this.clock.instant();
		if (sent.stream().anyMatch((one) -> !one.line().isEmpty())) {
			lock(number);
		}
		Row row = this.jdbc.sql(WRITE)
			.param("number", number)
			.param("step", step.path())
			.param("person", person.value())
			.param("now", Timestamp.from(now))
			.param("since", Timestamp.from(now.minus(PRESENT)))
			.param("fields", sent.stream().map(Sent::name).toArray(String[]::new))
			.param("typed",
					sent.stream()
						.map((one) -> ApplicationRows.JSON.writeValueAsString(one.values()))
						.toArray(String[]::new))
			.param("bases", sent.stream().map(Sent::base).toArray(Integer[]::new))
			.param("lines", sent.stream().map(Sent::line).toArray(String[]::new))
			.query(FieldWriting::row)
			.optional()
			.orElse(null);
		if (row == null) {
			return new Outcome(-1, List.of(), List.of());
		}
		List<Sent> left = sent.stream().filter((one) -> !row.written().contains(one.name())).toList();
		return new Outcome(row.revision(), left.isEmpty() ? List.of() : conflicts(number, step, left), row.others());
	}

	/**
	 * Writes all the fields of a step, or none when someone changed one of them since.
	 */
	@Transactional
	Outcome writeAll(String number, Step step, List<Sent> sent, PersonId person) {
		Outcome outcome = write(number, step, sent, person);
		if (!outcome.conflicts().isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return outcome;
	}

	/**
	 * Makes two who write the lines of one budget wait, so that the second sees what the
	 * first wrote.
	 */
	private void lock(String number) {
		this.jdbc.sql("select id from application where number = ? for no key update")
			.param(number)
			.query(UUID.class)
			.optional();
	}

	/** Of fields that were not written, those that say something else. */
	List<Conflict> conflicts(String number, Step step, List<Sent> left) {
		return this.conflicts.of(number, step, left);
	}

	/**
	 * Says that someone has a step open, and asks who else has; empty for who is no
	 * member of the association.
	 */
	@Transactional
	Optional<List<String>> see(String number, Step step, PersonId person) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(SEE)
			.param("number", number)
			.param("step", step.path())
			.param("person", person.value())
			.param("now", Timestamp.from(now))
			.param("since", Timestamp.from(now.minus(PRESENT)))
			.query((row, index) -> names(row))
			.optional();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		return new Row(row.getInt("revision"), Arrays.asList((String[]) row.getArray("written").getArray()),
				names(row));
	}

	private static List<String> names(ResultSet row) throws SQLException {
		return Arrays.asList((String[]) row.getArray("others").getArray());
	}

}
