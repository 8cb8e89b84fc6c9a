package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts reopened steps of a dossier back as they were filed. */
@Component
class RestoredFiling {

	private final ApplicationRows rows;

	private final FrozenFilings contents;

	private final JdbcClient jdbc;

	RestoredFiling(ApplicationRows rows, FrozenFilings contents, JdbcClient jdbc) {
		this.rows = rows;
		this.contents = contents;
		this.jdbc = jdbc;
	}

	/**
	 * Puts them back, while they are still open.
	 * @return what stood there otherwise, by step and field
	 */
	Map<String, Map<String, List<String>>> restore(ApplicationId id, int filing, Set<Step> steps, PersonId by,
			Instant now) {
		FrozenFiling filed = this.contents.find(id, filing).orElseThrow();
		Map<Step, Typed> typed = this.rows.typed(id);
		Map<String, Map<String, List<String>>> unsent = new TreeMap<>();
		int revision = this.jdbc.sql("update application set revision = revision + 1 where id = ? returning revision")
			.param(id.value())
			.query(Integer.class)
			.single();
		for (Step step : steps) {
			Map<String, List<String>> before = filed.step(step);
			Map<String, List<String>> after = typed.getOrDefault(step, Typed.NOTHING).values();
			Map<String, List<String>> changed = ChangeRequests.changed(before, after);
			if (!changed.isEmpty()) {
				unsent.put(step.path(), changed);
			}
			if (step == Step.DOCUMENTS) {
				pieces(id, filed.pieceNumbers(), now);
			}
			else if (!before.equals(after)) {
				write(id, step, before, revision, by, now);
			}
		}
		return unsent;
	}

	private void write(ApplicationId id, Step step, Map<String, List<String>> fields, int revision, PersonId by,
			Instant now) {
		this.jdbc.sql("delete from application_field where application_id = ? and step = ?")
			.params(id.value(), step.path())
			.update();
		List<Map.Entry<String, List<String>>> all = List.copyOf(fields.entrySet());
		this.jdbc.sql("""
				insert into application_field (application_id, step, field, version, typed, changed_at, changed_by)
				select :id, :step, s.field, :revision, s.typed::jsonb, :now, :by
				from unnest(:fields::text[], :typed::text[]) as s (field, typed)
				""")
			.param("id", id.value())
			.param("step", step.path())
			.param("revision", revision)
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.param("fields", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
			.param("typed",
					all.stream()
						.map((one) -> ApplicationRows.JSON.writeValueAsString(one.getValue()))
						.toArray(String[]::new))
			.update();
	}

	private void pieces(ApplicationId id, Set<Integer> numbers, Instant now) {
		this.jdbc
			.sql("""
					update application_document set removed_at = case when number = any(?::int[]) then null else ?::timestamptz end
					where application_id = ? and (removed_at is null) <> (number = any(?::int[]))
					""")
			.params(numbers.toArray(Integer[]::new), Timestamp.from(now), id.value(), numbers.toArray(Integer[]::new))
			.update();
	}

}
