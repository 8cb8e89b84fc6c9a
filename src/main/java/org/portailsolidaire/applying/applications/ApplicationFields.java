package org.portailsolidaire.applying.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.FieldWriting.Sent;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is typed in the steps of dossiers, field by field. Whoever writes keeps the
 * dossier for themselves.
 */
@Repository
public class ApplicationFields {

	/** Bytes of the texts of a dossier; the database refuses little more. */
	public static final int MOST_BYTES = 1_900_000;

	/** Fields of a step that are filled in: more than the longest budget has. */
	public static final int MOST_FIELDS = 3000;

	private final JdbcClient jdbc;

	ApplicationFields(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A field as it stands.
	 *
	 * @param version the revision of the dossier that changed it
	 * @param by who did; null for the partner, and for whom has no account any more
	 */
	record Field(String name, List<String> values, int version, @Nullable PersonId by) {

		boolean isBy(@Nullable PersonId person) {
			return (person == null) ? this.by == null : person.equals(this.by);
		}

	}

	/** Those of a step, by name. */
	Map<String, Field> of(ApplicationId id, Step step) {
		Map<String, Field> fields = new TreeMap<>();
		this.jdbc.sql(
				"select field, typed, version, changed_by from application_field where application_id = ? and step = ?")
			.params(id.value(), step.path())
			.query((row) -> {
				UUID by = row.getObject("changed_by", UUID.class);
				fields.put(row.getString("field"),
						new Field(row.getString("field"),
								ApplicationQuery.JSON.readValue(row.getString("typed"), ApplicationQuery.TEXTS),
								row.getInt("version"), (by != null) ? new PersonId(by) : null));
			});
		return fields;
	}

	/** Whether a dossier has room for fields, in the place of what stands there. */
	boolean haveRoom(ApplicationId id, Step step, Collection<Sent> fields) {
		return this.jdbc.sql("select application_has_room(:id, :step, :fields, :typed, :bytes, :most)")
			.param("id", id.value())
			.param("step", step.path())
			.param("fields", names(fields))
			.param("typed", texts(fields))
			.param("bytes", MOST_BYTES)
			.param("most", MOST_FIELDS)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Writes fields over what stands there.
	 * @param revision of the dossier that changes them
	 * @param by null for the partner
	 */
	void write(ApplicationId id, Step step, Collection<Sent> fields, int revision, @Nullable PersonId by, Instant now) {
		this.jdbc.sql("""
				insert into application_field (application_id, step, field, version, typed, changed_at, changed_by)
				select :id, :step, s.field, :revision, s.typed::jsonb, :now, :by::uuid
				from unnest(:fields::text[], :typed::text[]) as s (field, typed)
				on conflict (application_id, step, field) do update
					set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at,
						changed_by = excluded.changed_by
				""")
			.param("id", id.value())
			.param("step", step.path())
			.param("revision", revision)
			.param("now", Timestamp.from(now))
			.param("by", (by != null) ? by.value() : null)
			.param("fields", names(fields))
			.param("typed", texts(fields))
			.update();
	}

	/** Empties a step. */
	void clear(ApplicationId id, Step step) {
		this.jdbc.sql("delete from application_field where application_id = ? and step = ?")
			.params(id.value(), step.path())
			.update();
	}

	/**
	 * Copies the texts of another dossier of an association, but for what its own call
	 * asked.
	 */
	void copy(ApplicationId id, String model, UUID organisation, PersonId by, Instant now) {
		this.jdbc
			.sql("""
					insert into application_field (application_id, step, field, version, typed, changed_at, changed_by)
					select :id, f.step, f.field, 1, f.typed, :now, :by
					from application a join application_field f on f.application_id = a.id
					where a.number = :model and a.organisation_id = :organisation and f.step <> 'questions'
						and not (f.step = 'projet' and f.field = 'titre') and not (f.step = 'budget' and (f.field like 'aide-%' or f.field like 'd-devis-%'))
					""")
			.param("id", id.value())
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.param("model", model)
			.param("organisation", organisation)
			.update();
	}

	private static String[] names(Collection<Sent> fields) {
		return fields.stream().map(Sent::name).toArray(String[]::new);
	}

	private static String[] texts(Collection<Sent> fields) {
		return fields.stream()
			.map((one) -> ApplicationQuery.JSON.writeValueAsString(one.values()))
			.toArray(String[]::new);
	}

}
