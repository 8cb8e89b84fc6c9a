package org.portailsolidaire.applying.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import org.portailsolidaire.applying.applications.ChangeRequestFacts.Outcome;
import org.portailsolidaire.applying.applications.ChangeRequestFacts.Point;
import org.portailsolidaire.applying.form.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of filed dossiers, with the names of who asked and replied. */
@Repository
public class ChangeRequestQuery {

	private static final TypeReference<Map<String, Map<String, List<String>>>> TYPED = new TypeReference<>() {
	};

	private static final Comparator<Point> IN_ORDER = Comparator
		.comparing((Point point) -> Step.of(point.step()).map(Step::ordinal).orElse(Integer.MAX_VALUE));

	private final JdbcClient jdbc;

	ChangeRequestQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Row(ChangeRequestFacts request, Point point) {
	}

	/** All that was asked of a dossier, the last first. */
	public List<ChangeRequestFacts> all(ApplicationId id) {
		Map<Integer, ChangeRequestFacts> requests = new LinkedHashMap<>();
		Map<Integer, List<Point>> points = new TreeMap<>();
		this.jdbc
			.sql("""
					select r.number, r.filing, r.asked_at, r.due_at, r.outcome, r.closed_at, r.answer, r.unsent,
						nullif(concat_ws(' ', n.given_name, n.family_name), '') as asked_by,
						p.step, p.asked, p.document, p.reply, p.version, p.replied_at,
						nullif(concat_ws(' ', h.given_name, h.family_name), '') as replied_by
					from change_request r join change_point p on p.application_id = r.application_id and p.request = r.number
						left join person n on n.id = r.asked_by left join person h on h.id = p.replied_by
					where r.application_id = ? order by r.number desc, p.step
					""")
			.param(id.value())
			.query(ChangeRequestQuery::row)
			.list()
			.forEach((row) -> {
				requests.putIfAbsent(row.request().number(), row.request());
				points.computeIfAbsent(row.request().number(), (number) -> new ArrayList<>()).add(row.point());
			});
		return requests.values()
			.stream()
			.map((one) -> new ChangeRequestFacts(one.number(), one.filing(), one.askedAt(), one.askedBy(), one.dueAt(),
					one.outcome(), one.closedAt(), one.answer(), one.unsent(),
					points.getOrDefault(one.number(), List.of()).stream().sorted(IN_ORDER).toList()))
			.toList();
	}

	/** What is asked now. */
	Optional<ChangeRequestFacts> open(ApplicationId id) {
		return all(id).stream().filter(ChangeRequestFacts::isOpen).findFirst();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		String outcome = row.getString("outcome");
		return new Row(
				new ChangeRequestFacts(row.getInt("number"), row.getInt("filing"),
						row.getTimestamp("asked_at").toInstant(), row.getString("asked_by"),
						row.getTimestamp("due_at").toInstant(), (outcome != null) ? Outcome.valueOf(outcome) : null,
						instant(row, "closed_at"), row.getObject("answer", Integer.class),
						ApplicationQuery.JSON.readValue(row.getString("unsent"), TYPED), List.of()),
				new Point(row.getString("step"), row.getString("asked"), row.getBoolean("document"),
						row.getString("reply"), row.getInt("version"), instant(row, "replied_at"),
						row.getString("replied_by")));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
