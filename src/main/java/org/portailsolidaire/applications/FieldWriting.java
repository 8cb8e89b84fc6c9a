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

	/** Bytes of the texts of a dossier; the database refuses little more. */
	static final int MOST_BYTES = 1_900_000;

	/** Fields of a step that are filled in: more than the longest budget has. */
	static final int MOST_FIELDS = 3000;

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
	 * taken back, its call closed
	 * @param changed whether any says something else than before
	 * @param others names of those who have the step open too
	 * @param full whether nothing was written because the dossier has no room for it
	 */
	record Outcome(int revision, boolean changed, List<Conflict> conflicts, List<String> others, boolean full) {

		static final Outcome REFUSED = new Outcome(-1, false, List.of(), List.of(), false);

		static final Outcome FULL = new Outcome(-1, false, List.of(), List.of(), true);

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
		return write(FieldStatements.OF_MEMBER, FieldStatements.PRESENCE, FieldStatements.OTHERS,
				Map.of("number", number, "since", Timestamp.from(this.clock.instant().minus(PRESENT))), step, sent,
				person);
	}

	/** The same for the partner of a draft, who is no member. */
	@Transactional(propagation = Propagation.MANDATORY)
	Outcome writeAsPartner(ApplicationId id, List<Sent> sent) {
		return write(FieldStatements.OF_PARTNER, "", "array[]::text[] as others", Map.of("id", id.value()),
				Step.PARTNER, sent, null);
	}

	private Outcome write(String scope, String presence, String others, Map<String, Object> of, Step step,
			List<Sent> typed, @Nullable PersonId person) {
		List<Sent> sent = typed.stream().map((one) -> coded(step, one)).toList();
		Map<String, Integer> bases = new TreeMap<>();
		sent.forEach((one) -> bases.put(one.name(), one.base()));
		StatementSpec write = this.jdbc
			.sql(FieldStatements.ALLOWED + scope + FieldStatements.RETURNED + presence + FieldStatements.WRITE + others
					+ " from allowed a")
			.params(of)
			.param("step", step.path())
			.param("person", (person != null) ? person.value() : null)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("fields", sent.stream().map(Sent::name).toArray(String[]::new))
			.param("typed",
					sent.stream()
						.map((one) -> ApplicationRows.JSON.writeValueAsString(one.values()))
						.toArray(String[]::new))
			.param("bytes", MOST_BYTES)
			.param("most", MOST_FIELDS)
			.param("based", sent.stream().map(Sent::base).toArray(Integer[]::new))
			.param("lines", sent.stream().map(Sent::line).toArray(String[]::new))
			.param("bases", ApplicationRows.JSON.writeValueAsString(bases));
		Row row = write.query(FieldWriting::row).optional().orElse(null);
		if (row == null) {
			return isAllowed(scope, of, step, person) ? Outcome.FULL : Outcome.REFUSED;
		}
		Set<String> written = Set.copyOf(row.written());
		List<Sent> left = sent.stream().filter((one) -> !written.contains(one.name())).toList();
		return new Outcome(row.revision(), !row.written().isEmpty(),
				left.isEmpty() ? List.of() : this.conflicts.of(row.number(), step, left), row.others(), false);
	}

	/** Whether it is for want of room that nothing was written. */
	private boolean isAllowed(String scope, Map<String, Object> of, Step step, @Nullable PersonId person) {
		return this.jdbc.sql("select exists (select from application a where " + scope + ")")
			.params(of)
			.param("step", step.path())
			.param("person", (person != null) ? person.value() : null)
			.param("now", Timestamp.from(this.clock.instant()))
			.query(Boolean.class)
			.single();
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
		return this.jdbc.sql(FieldStatements.SEE)
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
