package org.portailsolidaire.applying.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether one more message has room: each of them tells several people, and all of a
 * conversation is read at once.
 */
@Repository
class MessageRoom {

	/** Messages of one person in a day, at most, whatever they are about. */
	static final int MOST_A_DAY = 50;

	/** Messages of an association about one dossier in a day, at most. */
	static final int MOST_OF_AN_ASSOCIATION = 60;

	/** Bytes of a conversation; the database refuses little more. */
	private static final int MOST_BYTES = 1_900_000;

	private static final Duration DAY = Duration.ofDays(1);

	/**
	 * When the message was written that leaves room for one more once it is a day old.
	 */
	private static final String ROOM = """
			select coalesce((select bytes from content_size where subject = 'exchange' and id = :application), 0) > :bytes as is_full,
				greatest((select x.sent_at from exchange_message x where x.author = :by and x.sent_at > :since
						order by x.sent_at desc offset :most - 1 limit 1),
					(select x.sent_at from exchange_message x where x.application_id = :application and not x.from_team
						and x.sent_at > :since order by x.sent_at desc offset :most_of_all - 1 limit 1)) as last
			""";

	private final JdbcClient jdbc;

	MessageRoom(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The room there is.
	 *
	 * @param full whether the conversation can hold no more
	 * @param from when one more may be written, null for now
	 */
	record Room(boolean full, @Nullable Instant from) {

		boolean isThere() {
			return !this.full && this.from == null;
		}

	}

	/** The room there is now; whoever writes waits for their other messages. */
	@Transactional(propagation = Propagation.MANDATORY)
	Room of(ApplicationId application, boolean team, Actor actor, Instant now) {
		Stream.of(team ? actor.id().value() : application.value(), actor.id().value())
			.distinct()
			.sorted()
			.forEach((one) -> this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('messages ' || ?, 0))")
				.param(one.toString())
				.query()
				.listOfRows());
		return this.jdbc.sql(ROOM)
			.param("application", application.value())
			.param("bytes", MOST_BYTES)
			.param("by", actor.id().value())
			.param("since", Timestamp.from(now.minus(DAY)))
			.param("most", MOST_A_DAY)
			.param("most_of_all", team ? Integer.MAX_VALUE : MOST_OF_AN_ASSOCIATION)
			.query(MessageRoom::room)
			.single();
	}

	private static Room room(ResultSet row, int index) throws SQLException {
		Timestamp last = row.getTimestamp("last");
		return new Room(row.getBoolean("is_full"), (last != null) ? last.toInstant().plus(DAY) : null);
	}

}
