package org.portailsolidaire.applications;

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

import org.portailsolidaire.applications.ChangeRequest.Outcome;
import org.portailsolidaire.applications.ChangeRequest.Point;
import org.portailsolidaire.applications.ChangeRequests.Asked;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was asked of filed dossiers. Its writes are for who keeps the dossier for them.
 */
@Repository
class ChangeRequestRows {

	private static final TypeReference<Map<String, Map<String, List<String>>>> TYPED = new TypeReference<>() {
	};

	private static final Comparator<Point> IN_ORDER = Comparator
		.comparing((Point point) -> Step.of(point.step()).map(Step::ordinal).orElse(Integer.MAX_VALUE));

	private final JdbcClient jdbc;

	ChangeRequestRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Row(ChangeRequest request, Point point) {
	}

	/** All that was asked of a dossier, the last first. */
	List<ChangeRequest> all(ApplicationId id) {
		Map<Integer, ChangeRequest> requests = new LinkedHashMap<>();
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
			.query(ChangeRequestRows::row)
			.list()
			.forEach((row) -> {
				requests.putIfAbsent(row.request().number(), row.request());
				points.computeIfAbsent(row.request().number(), (number) -> new ArrayList<>()).add(row.point());
			});
		return requests.values()
			.stream()
			.map((one) -> new ChangeRequest(one.number(), one.filing(), one.askedAt(), one.askedBy(), one.dueAt(),
					one.outcome(), one.closedAt(), one.answer(), one.unsent(),
					points.getOrDefault(one.number(), List.of()).stream().sorted(IN_ORDER).toList()))
			.toList();
	}

	/** What is asked now. */
	Optional<ChangeRequest> open(ApplicationId id) {
		return all(id).stream().filter(ChangeRequest::isOpen).findFirst();
	}

	/** Asks; the number of the request. */
	int insert(ApplicationId id, int filing, List<Asked> points, Instant due, PersonId by, Instant now) {
		int number = this.jdbc.sql("""
				insert into change_request (application_id, number, filing, asked_at, asked_by, due_at)
				select :id, coalesce(max(number), 0) + 1, :filing, :now, :by, :due from change_request
				where application_id = :id returning number
				""")
			.param("id", id.value())
			.param("filing", filing)
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.param("due", Timestamp.from(due))
			.query(Integer.class)
			.single();
		points.forEach((point) -> this.jdbc
			.sql("insert into change_point (application_id, request, step, asked, document) values (?, ?, ?, ?, ?)")
			.params(id.value(), number, point.step(), point.text(), point.document())
			.update());
		return number;
	}

	/**
	 * Gives more time, unless someone changed the deadline that was read.
	 * @return whether it was done
	 */
	boolean extend(ApplicationId id, int number, Instant seen, Instant due, Instant now) {
		return this.jdbc.sql("""
				update change_request set due_at = ?, moves = moves + 1, moved_at = ?
				where application_id = ? and number = ? and closed_at is null and due_at = ?
				""")
			.params(Timestamp.from(due), Timestamp.from(now), id.value(), number, Timestamp.from(seen))
			.update() == 1;
	}

	/**
	 * Writes what is replied to a point, unless someone wrote another since it was read.
	 * @return whether it is what stands there now
	 */
	boolean reply(ApplicationId id, int number, Step step, int version, @Nullable String reply, PersonId by,
			Instant now) {
		return this.jdbc.sql("""
				update change_point set reply = :reply, version = version + 1,
					replied_at = case when :reply::text is not null then :now::timestamptz end,
					replied_by = case when :reply::text is not null then :by::uuid end
				where application_id = :id and request = :number and step = :step
					and (version = :version or reply is not distinct from :reply::text)
				""")
			.param("reply", reply)
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.param("id", id.value())
			.param("number", number)
			.param("step", step.path())
			.param("version", version)
			.update() == 1;
	}

	/** Closes what is asked of a dossier, before the dossier moves. */
	void close(ApplicationId id, Outcome outcome, @Nullable Integer answer,
			Map<String, Map<String, List<String>>> unsent, PersonId by, Instant now) {
		this.jdbc.sql("""
				update change_request set closed_at = :now, closed_by = :by, outcome = :outcome, answer = :answer,
					unsent = :unsent::jsonb
				where application_id = :id and closed_at is null
				""")
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.param("outcome", outcome.name())
			.param("answer", answer)
			.param("unsent", ApplicationRows.JSON.writeValueAsString(unsent))
			.param("id", id.value())
			.update();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		String outcome = row.getString("outcome");
		return new Row(
				new ChangeRequest(row.getInt("number"), row.getInt("filing"), row.getTimestamp("asked_at").toInstant(),
						row.getString("asked_by"), row.getTimestamp("due_at").toInstant(),
						(outcome != null) ? Outcome.valueOf(outcome) : null, instant(row, "closed_at"),
						row.getObject("answer", Integer.class),
						ApplicationRows.JSON.readValue(row.getString("unsent"), TYPED), List.of()),
				new Point(row.getString("step"), row.getString("asked"), row.getBoolean("document"),
						row.getString("reply"), row.getInt("version"), instant(row, "replied_at"),
						row.getString("replied_by")));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
