package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages that wait to be sent, shared by the workers of all nodes. Each statement
 * is a transaction of its own: none is open while the mail server is spoken to.
 */
@Component
class SendingQueue {

	private static final int LONGEST_DETAIL = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	SendingQueue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A message that one worker holds.
	 *
	 * @param claim proves that it still does
	 */
	record Claimed(UUID claim, Letter letter, int attempts) {
	}

	/** Takes the next message that is due, one-time links first. */
	Optional<Claimed> claim(Duration lease) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update message
				set state = 'SENDING', claim = gen_random_uuid(), attempts = attempts + 1, next_attempt_at = :lease
				where id = coalesce(
					(select id from message where secret and state in ('WAITING', 'SENDING') and next_attempt_at <= :now
						order by next_attempt_at limit 1 for update skip locked),
					(select id from message where state in ('WAITING', 'SENDING') and next_attempt_at <= :now
						order by next_attempt_at limit 1 for update skip locked))
				returning claim, attempts,""" + " " + Letter.COLUMNS)
			.param("now", Timestamp.from(now))
			.param("lease", Timestamp.from(now.plus(lease)))
			.query((row, number) -> new Claimed(Objects.requireNonNull(row.getObject("claim", UUID.class)),
					Letter.read(row), row.getInt("attempts")))
			.optional();
	}

	/** Writes down that the mail server has accepted it. */
	void sent(Claimed message) {
		this.jdbc.sql("""
				update message set state = 'SENT', sent_at = :now, claim = null, next_attempt_at = null,
					trouble = null, detail = null, link = case when not secret then link end
				where id = :id and claim = :claim
				""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", message.letter().id())
			.param("claim", message.claim())
			.update();
	}

	/** Gives it up; whether this worker still held it. */
	boolean giveUp(Claimed message, Trouble trouble, String detail) {
		return this.jdbc.sql("""
				update message set state = 'GIVEN_UP', claim = null, next_attempt_at = null,
					trouble = :trouble, detail = :detail, link = case when not secret then link end
				where id = :id and claim = :claim
				""")
			.param("trouble", trouble.name())
			.param("detail", Line.of(detail, LONGEST_DETAIL))
			.param("id", message.letter().id())
			.param("claim", message.claim())
			.update() > 0;
	}

	/**
	 * Puts it off, or gives it up when it has waited too long; whether it is given up.
	 */
	boolean postpone(Claimed message, Trouble trouble, String detail) {
		return this.jdbc.sql("""
				update message set claim = null, trouble = :trouble, detail = :detail,
					state = case when give_up_at > :next::timestamptz then 'WAITING' else 'GIVEN_UP' end,
					next_attempt_at = case when give_up_at > :next::timestamptz then :next::timestamptz end,
					link = case when give_up_at > :next::timestamptz or not secret then link end
				where id = :id and claim = :claim
				returning state = 'GIVEN_UP'
				""")
			.param("trouble", trouble.name())
			.param("detail", Line.of(detail, LONGEST_DETAIL))
			.param("next", Timestamp.from(this.clock.instant().plus(Patience.after(message.attempts()))))
			.param("id", message.letter().id())
			.param("claim", message.claim())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/**
	 * Gives up the one-time links that nobody could send in time, which wipes them, and
	 * the messages whose workers died again and again.
	 */
	int giveUpLate() {
		return this.jdbc.sql("""
				update message set state = 'GIVEN_UP', claim = null, next_attempt_at = null,
					link = case when not secret then link end,
					trouble = coalesce(trouble, case state when 'WAITING' then 'NO_SERVER' else 'UNEXPECTED' end)
				where id in (select id from message where give_up_at <= :now
					and (secret and state = 'WAITING' or state = 'SENDING' and next_attempt_at <= :now)
					for update skip locked)
				""").param("now", Timestamp.from(this.clock.instant())).update();
	}

}
