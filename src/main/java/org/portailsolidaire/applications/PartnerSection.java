package org.portailsolidaire.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applications.FieldWriting.Conflict;
import org.portailsolidaire.applications.FieldWriting.Sent;
import org.portailsolidaire.site.Form;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The step of the local partner, for the partner who fills it in without being a member:
 * the caller knows that they may. Nothing else of the dossier is read or written here.
 */
@Service
public class PartnerSection {

	private static final String AGREEMENT = "convention";

	private static final String WRITE = """
			with allowed as materialized (
				update application a set revision = a.revision + 1, changed_at = :now
				where a.id = :id and a.state = 'DRAFT' returning a.id, a.number, a.revision
			), sent as materialized (
				select * from unnest(:fields::text[], :typed::text[], :bases::int[]) as s (field, typed, base)
			), written as (
				insert into application_field as f (application_id, step, field, version, typed, changed_at, changed_by)
				select a.id, :step, s.field, a.revision, s.typed::jsonb, :now, null
				from allowed a cross join sent s
				where s.typed <> '[]' or exists (select from application_field o
					where o.application_id = a.id and o.step = :step and o.field = s.field)
				on conflict (application_id, step, field) do update
					set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at, changed_by = null
					where f.typed <> excluded.typed
						and f.version <= (select s.base from sent s where s.field = excluded.field)
				returning f.field
			)
			select a.number, a.revision, array(select field from written) as written from allowed a
			""";

	private final Drafts drafts;

	private final ApplicationRows rows;

	private final FieldWriting fields;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerSection(Drafts drafts, ApplicationRows rows, FieldWriting fields, JdbcClient jdbc, Clock clock) {
		this.drafts = drafts;
		this.rows = rows;
		this.fields = fields;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A field that a partner fills in.
	 *
	 * @param kind {@code line}, {@code text}, {@code email} or {@code country}
	 * @param longest characters, at most; 0 for a country
	 */
	public record Field(String name, String kind, int longest, boolean required, String value) {

		/** Whether more is typed than a dossier takes. */
		public boolean isTooLong() {
			return this.longest > 0 && this.value.codePointCount(0, this.value.length()) > this.longest;
		}

	}

	/** The step as it is now, and the few words of its dossier that a partner reads. */
	public record Section(Drafts.Draft draft, int revision, List<Field> fields) {
	}

	/**
	 * A field that someone else changed since it was read.
	 *
	 * @param by name of who did, null when it was the partner
	 */
	public record Difference(String field, String mine, String theirs, @Nullable String by) {
	}

	/**
	 * What became of what was sent: the fields that changed, and those that wait for a
	 * choice.
	 */
	public record Written(int revision, boolean changed, List<Difference> differences) {
	}

	private record Row(String number, int revision, List<String> written) {
	}

	/** The step of a draft; empty for what is no draft any more. */
	public Optional<Section> read(ApplicationId id) {
		return this.drafts.find(id).filter(Drafts.Draft::draft).map((draft) -> {
			Typed typed = this.rows.typed(id).getOrDefault(Step.PARTNER, Typed.NOTHING);
			int revision = this.jdbc.sql("select revision from application where id = ?")
				.param(id.value())
				.query(Integer.class)
				.single();
			return new Section(draft, revision, all().stream().map((field) -> field(field, typed)).toList());
		});
	}

	/**
	 * Writes the fields of a form that are the partner's, each on top of the version that
	 * was read ({@code version}, or {@code version.<field>}); empty for what is no draft
	 * any more.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Written> write(ApplicationId id, Form form) {
		List<Sent> sent = all().stream()
			.map(StepField::name)
			.filter((name) -> form.typed().containsKey(name))
			.map((name) -> new Sent(name, form.values(name), SentFields.base(form, name)))
			.toList();
		return this.jdbc.sql(WRITE)
			.param("id", id.value())
			.param("step", Step.PARTNER.path())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("fields", sent.stream().map(Sent::name).toArray(String[]::new))
			.param("typed",
					sent.stream()
						.map((one) -> ApplicationRows.JSON.writeValueAsString(one.values()))
						.toArray(String[]::new))
			.param("bases", sent.stream().map(Sent::base).toArray(Integer[]::new))
			.query(PartnerSection::row)
			.optional()
			.map((row) -> written(row, sent));
	}

	private Written written(Row row, List<Sent> sent) {
		List<Sent> left = sent.stream().filter((one) -> !row.written().contains(one.name())).toList();
		List<Conflict> conflicts = left.isEmpty() ? List.of() : this.fields.conflicts(row.number(), Step.PARTNER, left);
		return new Written(row.revision(), !row.written().isEmpty(),
				conflicts.stream()
					.map((one) -> new Difference(one.mine().name(), String.join("\n", one.mine().values()),
							String.join("\n", one.theirs()), one.by()))
					.toList());
	}

	/** What is signed between the two is for the association to say. */
	private static List<StepField> all() {
		return Step.PARTNER.fields().stream().filter((field) -> !field.name().equals(AGREEMENT)).toList();
	}

	private static Field field(StepField field, Typed typed) {
		return new Field(field.name(), field.kind().name().toLowerCase(java.util.Locale.ROOT), field.longest(),
				field.required(), typed.one(field.name()));
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		return new Row(row.getString("number"), row.getInt("revision"),
				Arrays.asList((String[]) row.getArray("written").getArray()));
	}

}
