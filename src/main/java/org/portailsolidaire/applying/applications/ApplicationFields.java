package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.Stored;
import org.portailsolidaire.platform.drafting.FieldTable;
import org.portailsolidaire.platform.drafting.Edit;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

	private final FieldTable table;

	ApplicationFields(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.table = new FieldTable(jdbc, "application_field", "application_id", "step");
	}

	/** Those of a step. */
	Stored of(ApplicationId id, Step step) {
		return this.table.read(id.value(), step.path());
	}

	/** Whether a dossier has room for fields, in the place of what stands there. */
	boolean haveRoom(ApplicationId id, Step step, Collection<Edit> fields) {
		return this.jdbc.sql("select application_has_room(:id, :step, :fields, :typed, :bytes, :most)")
			.param("id", id.value())
			.param("step", step.path())
			.param("fields", fields.stream().map(Edit::name).toArray(String[]::new))
			.param("typed", FieldTable.texts(fields))
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
	void write(ApplicationId id, Step step, Collection<Edit> fields, int revision, @Nullable PersonId by, Instant now) {
		this.table.write(id.value(), step.path(), fields, revision, by, now);
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

}
