package org.portailsolidaire.calls.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallTopic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed in calls since they were first published. */
@Repository
class CallHistory {

	private static final String CHANGES = """
			with version as (
				select number, published_at, note, content, lag(content) over (order by number) as before,
					coalesce((content #>> '{calendar,closesAt}')::timestamptz, make_timestamptz(
						(content #>> '{calendar,editionYear}')::int + 1, 1, 1, 0, 0, 0, 'Europe/Paris')) as ends_at
				from call_version where call_id = ?
			)
			select number, published_at, nullif(note, 'Import') as note, ends_at,
				lag(ends_at) over (order by number) as ended_at,
				array(select key from jsonb_object_keys(content || before) key
					where content -> key is distinct from before -> key) as changed
			from version order by number desc limit 50
			""";

	/** As many as {@link PublishedCalls} keeps. */
	private static final int LATELY = 500;

	private final JdbcClient jdbc;

	private final Cache<Key, List<Change>> lately = Caffeine.newBuilder().maximumSize(LATELY).build();

	CallHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Key(UUID call, int version) {
	}

	/**
	 * A version after the first.
	 *
	 * @param note of who published it, null for none
	 * @param endsAt the deadline it says, null for none
	 * @param endedAt the one that was said before, null for none
	 */
	record Change(int number, Instant at, @Nullable String note, @Nullable Instant endsAt, @Nullable Instant endedAt,
			Set<CallTopic> topics) {

		/** Whether it leaves less time to apply. */
		boolean isEarlier() {
			return this.endsAt != null && (this.endedAt == null || this.endsAt.isBefore(this.endedAt));
		}

	}

	/** The changes of a call up to a version, the last first. */
	List<Change> of(PublishedCall call) {
		return (call.version() > 1) ? this.lately.get(new Key(call.id(), call.version()), (key) -> read(key.call()))
				: List.of();
	}

	private List<Change> read(UUID call) {
		return this.jdbc.sql(CHANGES)
			.param(call)
			.query(CallHistory::change)
			.list()
			.stream()
			.filter((change) -> change.number() > 1)
			.toList();
	}

	private static Change change(ResultSet row, int index) throws SQLException {
		return new Change(row.getInt("number"), row.getTimestamp("published_at").toInstant(), row.getString("note"),
				instant(row, "ends_at"), instant(row, "ended_at"),
				CallTopic.of(Arrays.asList((String[]) row.getArray("changed").getArray())));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
	}

}
