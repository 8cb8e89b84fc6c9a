package org.portailsolidaire.platform.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of a module in which each field of its drafts is a row: the key of the draft,
 * the word of the part, then {@code field, version, typed, changed_at, changed_by}.
 */
public final class FieldTable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final String read;

	private final String write;

	/**
	 * A table.
	 * @param draft the column that names the draft
	 * @param part the column that names the part
	 */
	public FieldTable(JdbcClient jdbc, String table, String draft, String part) {
		this.jdbc = jdbc;
		this.read = "select field, typed, version, changed_by from %s where %s = ? and %s = ?".formatted(table, draft,
				part);
		this.write = """
				insert into %1$s (%2$s, %3$s, field, version, typed, changed_at, changed_by)
				select :draft, :part, s.field, :revision, s.typed::jsonb, :now, :by::uuid
				from unnest(:fields::text[], :typed::text[]) as s (field, typed)
				on conflict (%2$s, %3$s, field) do update
					set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at,
						changed_by = excluded.changed_by
				""".formatted(table, draft, part);
	}

	/** What stands in a part. */
	public Stored read(UUID draft, String part) {
		Map<String, Field> fields = new TreeMap<>();
		this.jdbc.sql(this.read).params(draft, part).query((row) -> {
			UUID by = row.getObject("changed_by", UUID.class);
			fields.put(row.getString("field"),
					new Field(row.getString("field"), JSON.readValue(row.getString("typed"), TEXTS),
							row.getInt("version"), (by != null) ? new PersonId(by) : null));
		});
		return Stored.byField(fields);
	}

	/**
	 * Writes fields over what stands there.
	 * @param revision of the draft that changes them
	 * @param by null for who has no account
	 */
	public void write(UUID draft, String part, Collection<Edit> edits, int revision, @Nullable PersonId by,
			Instant now) {
		this.jdbc.sql(this.write)
			.param("draft", draft)
			.param("part", part)
			.param("revision", revision)
			.param("now", Timestamp.from(now))
			.param("by", (by != null) ? by.value() : null)
			.param("fields", edits.stream().map(Edit::name).toArray(String[]::new))
			.param("typed", texts(edits))
			.update();
	}

	/** The values of fields, each as the table keeps them. */
	public static String[] texts(Collection<Edit> edits) {
		return edits.stream().map((one) -> JSON.writeValueAsString(one.values())).toArray(String[]::new);
	}

}
