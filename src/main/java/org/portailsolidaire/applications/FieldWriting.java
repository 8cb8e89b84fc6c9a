package org.portailsolidaire.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
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

	/** The dossier of a number, for who may write in a step of it. */
	private static final String OF_MEMBER = """
			with allowed as materialized (
				update application a set revision = a.revision + 1, changed_at = :now, changed_by = :person
				where a.number = :number and (a.state = 'DRAFT' or a.state = 'CHANGES_REQUESTED' and exists (
					select from change_request r join change_point c
						on c.application_id = r.application_id and c.request = r.number and c.step = :step
					where r.application_id = a.id and r.closed_at is null and r.due_at > :now)) and exists (
					select from membership m where m.organisation_id = a.organisation_id and m.person_id = :person
						and m.rights in ('OWNER', 'EDITOR'))
				returning a.id, a.number, a.revision
			), present as (
				insert into application_presence (application_id, step, person_id, seen_at)
				select id, :step, :person, :now from allowed
				on conflict (application_id, step, person_id) do update set seen_at = excluded.seen_at
			),
			""";

	/** The draft of an id, for its partner, whom nobody counts as present. */
	private static final String OF_PARTNER = """
			with allowed as materialized (
				update application a set revision = a.revision + 1, changed_at = :now
				where a.id = :id and a.state = 'DRAFT' returning a.id, a.number, a.revision
			),
			""";

	private static final String WRITE = """
			sent as materialized (
				select field, typed, line, case when line = '' then base else min(base) over (partition by line) end as base
				from unnest(:fields::text[], :typed::text[], :based::int[], :lines::text[]) as s (field, typed, base, line)
			), taken as materialized (
				select
			"""
			+ FieldConflicts.LINE
			+ """
						as line, max(o.version) as version
						from allowed a join application_field o on o.application_id = a.id and o.step = :step
						where o.changed_by is distinct from :person::uuid group by 1
					), written as (
						insert into application_field as f (application_id, step, field, version, typed, changed_at, changed_by)
						select a.id, :step, s.field, a.revision, s.typed::jsonb, :now, :person::uuid
						from allowed a cross join sent s left join taken t on t.line = s.line
						where coalesce(t.version, 0) <= s.base and (s.typed <> '[]' or exists (select from application_field o
							where o.application_id = a.id and o.step = :step and o.field = s.field))
						on conflict (application_id, step, field) do update
							set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at,
								changed_by = excluded.changed_by
							where f.typed <> excluded.typed and f.version <= (:bases::jsonb ->> excluded.field)::int
						returning f.field
					)
					select a.number, a.revision, array(select field from written) as written,
					""";

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

	private final Zones zones;

	private final Clock clock;

	FieldWriting(JdbcClient jdbc, FieldConflicts conflicts, Zones zones, Clock clock) {
		this.jdbc = jdbc;
		this.conflicts = conflicts;
		this.zones = zones;
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
	 * @param changed whether any says something else than before
	 * @param others names of those who have the step open too
	 */
	record Outcome(int revision, boolean changed, List<Conflict> conflicts, List<String> others) {

		boolean isAllowed() {
			return this.revision >= 0;
		}

		/** The fields that are as they were sent. */
		List<String> written(List<Sent> sent) {
			Set<String> left = Set.copyOf(this.conflicts.stream().map((one) -> one.mine().name()).toList());
			return sent.stream().map(Sent::name).filter((name) -> !left.contains(name)).toList();
		}

	}

	private record Row(String number, int revision, List<String> written, List<String> others) {
	}

	/** Writes the fields of a step that nobody else changed since. */
	@Transactional
	Outcome write(String number, Step step, List<Sent> sent, PersonId person) {
		if (sent.stream().anyMatch((one) -> !one.line().isEmpty())) {
			lock(number);
		}
		return write(this.jdbc.sql(OF_MEMBER + WRITE + OTHERS + " from allowed a")
			.param("number", number)
			.param("since", Timestamp.from(this.clock.instant().minus(PRESENT))), step, sent, person);
	}

	/** The same for the partner of a draft, who is no member. */
	@Transactional(propagation = Propagation.MANDATORY)
	Outcome writeAsPartner(ApplicationId id, List<Sent> sent) {
		return write(
				this.jdbc.sql(OF_PARTNER + WRITE + "array[]::text[] as others from allowed a").param("id", id.value()),
				Step.PARTNER, sent, null);
	}

	private Outcome write(StatementSpec write, Step step, List<Sent> typed, @Nullable PersonId person) {
		List<Sent> sent = typed.stream().map((one) -> coded(step, one)).toList();
		Map<String, Integer> bases = new TreeMap<>();
		sent.forEach((one) -> bases.put(one.name(), one.base()));
		Row row = write.param("step", step.path())
			.param("person", (person != null) ? person.value() : null)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("fields", sent.stream().map(Sent::name).toArray(String[]::new))
			.param("typed",
					sent.stream()
						.map((one) -> ApplicationRows.JSON.writeValueAsString(one.values()))
						.toArray(String[]::new))
			.param("based", sent.stream().map(Sent::base).toArray(Integer[]::new))
			.param("lines", sent.stream().map(Sent::line).toArray(String[]::new))
			.param("bases", ApplicationRows.JSON.writeValueAsString(bases))
			.query(FieldWriting::row)
			.optional()
			.orElse(null);
		if (row == null) {
			return new Outcome(-1, false, List.of(), List.of());
		}
		Set<String> written = Set.copyOf(row.written());
		List<Sent> left = sent.stream().filter((one) -> !written.contains(one.name())).toList();
		return new Outcome(row.revision(), !row.written().isEmpty(),
				left.isEmpty() ? List.of() : this.conflicts.of(row.number(), step, left), row.others());
	}

	/** A country by its code, where a name says which. */
	private Sent coded(Step step, Sent sent) {
		boolean country = step.fields()
			.stream()
			.anyMatch((field) -> field.kind() == StepField.Kind.COUNTRY && field.name().equals(sent.name()));
		return !country ? sent : new Sent(sent.name(),
				sent.values().stream().map((value) -> this.zones.country(value).map(Zone::code).orElse(value)).toList(),
				sent.base());
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
		return new Row(row.getString("number"), row.getInt("revision"),
				Arrays.asList((String[]) row.getArray("written").getArray()), names(row));
	}

	private static List<String> names(ResultSet row) throws SQLException {
		return Arrays.asList((String[]) row.getArray("others").getArray());
	}

}
