package org.portailsolidaire.applying.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.portailsolidaire.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many filed dossiers there are, and how many wait for the team. */
@Repository
class FiledCountsQuery {

	private final JdbcClient jdbc;

	FiledCountsQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many dossiers there are.
	 *
	 * @param unanswered whose holders wrote last
	 * @param overdue whose holders did not answer in time
	 */
	record Counts(Map<FiledState, Long> states, long unanswered, long overdue) {

		long of(FiledState state) {
			return this.states.getOrDefault(state, 0L);
		}

	}

	/** How many there are now, all states in one question. */
	Counts of(Instant now, Actor actor) {
		Map<FiledState, Long> states = new EnumMap<>(FiledState.class);
		long[] waiting = new long[2];
		this.jdbc
			.sql("""
					select %s as state, count(*) as all_of_it, count(*) filter (where %s) as unanswered,
						count(*) filter (where %s) as overdue
					%s where a.submitted_at is not null and
					""".formatted(FiledState.SQL, FiledApplications.WAITING, FiledApplications.LATE,
					FiledApplications.FROM) + FiledApplications.SCOPE + " group by 1")
			.param("now", Timestamp.from(now))
			.param("person", actor.id().value())
			.query((row) -> {
				states.put(FiledState.valueOf(row.getString("state")), row.getLong("all_of_it"));
				waiting[0] += row.getLong("unanswered");
				waiting[1] += row.getLong("overdue");
			});
		return new Counts(Map.copyOf(states), waiting[0], waiting[1]);
	}

}
