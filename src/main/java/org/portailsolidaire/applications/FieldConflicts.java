package org.portailsolidaire.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.portailsolidaire.applications.FieldWriting.Conflict;
import org.portailsolidaire.applications.FieldWriting.Sent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands where something else was to be written, and who wrote it. */
@Repository
class FieldConflicts {

	/** The line of a budget that a field is of, as {@link Sent#line()} says it. */
	static final String LINE = "regexp_replace(o.field, '^([dr])-[a-z]+-([0-9]+)$', '\\1-\\2')";

	private static final String FOUND = """
			select s.field, coalesce(f.typed, '[]')::text as typed,
				f.field is not null and coalesce(l.changed_by, f.changed_by) is null as partner,
				nullif(concat_ws(' ', n.given_name, n.family_name), '') as by
			from application a cross join unnest(:fields::text[], :lines::text[]) as s (field, line)
				left join application_field f on f.application_id = a.id and f.step = :step and f.field = s.field
				left join lateral (select o.changed_by from application_field o
					where s.line <> '' and o.application_id = a.id and o.step = :step and s.line =
			""" + LINE + """
					order by o.version desc limit 1) l on true
				left join person n on n.id = coalesce(l.changed_by, f.changed_by)
			where a.number = :number
			order by s.line, s.field
			""";

	private final JdbcClient jdbc;

	FieldConflicts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of fields that were not written, those that say something else. */
	List<Conflict> of(String number, Step step, List<Sent> left) {
		Map<String, Sent> mine = new TreeMap<>();
		left.forEach((one) -> mine.put(one.name(), one));
		List<Conflict> conflicts = new ArrayList<>();
		this.jdbc.sql(FOUND)
			.param("number", number)
			.param("step", step.path())
			.param("fields", mine.keySet().toArray(String[]::new))
			.param("lines", mine.values().stream().map(Sent::line).toArray(String[]::new))
			.query((row) -> {
				Sent sent = mine.get(row.getString("field"));
				List<String> theirs = ApplicationRows.JSON.readValue(row.getString("typed"), ApplicationRows.TEXTS);
				if (sent != null && !theirs.equals(sent.values())) {
					conflicts.add(new Conflict(sent, theirs, row.getString("by"), row.getBoolean("partner")));
				}
			});
		return List.copyOf(conflicts);
	}

}
