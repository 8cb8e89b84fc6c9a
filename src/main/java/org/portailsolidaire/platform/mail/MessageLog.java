package org.portailsolidaire.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the messages, for staff: never what one says nor its link, only its
 * subject. A reading of it opens personal data, which the caller writes down.
 */
@Service
public class MessageLog {

	/** How many entries a page has. */
	public static final int PAGE_SIZE = 50;

	private final JdbcClient jdbc;

	private final SendingBell bell;

	private final Clock clock;

	MessageLog(JdbcClient jdbc, SendingBell bell, Clock clock) {
		this.jdbc = jdbc;
		this.bell = bell;
		this.clock = clock;
	}

	/**
	 * What to look for; an absent value is any.
	 *
	 * @param kind the code of a kind
	 * @param address a part of the address
	 */
	public record Filter(@Nullable MessageState state, @Nullable PersonId person, @Nullable String kind,
			@Nullable String address) {

		/** Everything. */
		public static final Filter ALL = new Filter(null, null, null, null);

	}

	/**
	 * A message.
	 *
	 * @param trouble what went wrong last
	 * @param detail the words of the mail server
	 * @param nextAttemptAt when it will be tried again, or the worker that holds it loses
	 * it
	 * @param retriable whether {@link #retry} would take it
	 */
	public record Entry(UUID id, @Nullable PersonId person, String address, String name, String kind, String subject,
			MessageState state, Instant createdAt, @Nullable Instant sentAt, int attempts,
			@Nullable Instant nextAttemptAt, @Nullable Trouble trouble, @Nullable String detail, boolean retriable) {

		/** The key of its state in words. */
		public String stateKey() {
			return "messages.etat." + this.state;
		}

		/** The key of what went wrong last in words, if anything did. */
		public @Nullable String troubleKey() {
			return (this.trouble != null) ? "messages.ennui." + this.trouble : null;
		}

		static Entry read(ResultSet row) throws SQLException {
			UUID person = row.getObject("person_id", UUID.class);
			MessageState state = MessageState.valueOf(row.getString("state"));
			String trouble = row.getString("trouble");
			return new Entry(Objects.requireNonNull(row.getObject("id", UUID.class)),
					(person != null) ? new PersonId(person) : null, row.getString("address"), row.getString("name"),
					row.getString("kind"), row.getString("subject"), state, row.getTimestamp("created_at").toInstant(),
					instant(row.getTimestamp("sent_at")), row.getInt("attempts"),
					instant(row.getTimestamp("next_attempt_at")), (trouble != null) ? Trouble.valueOf(trouble) : null,
					row.getString("detail"), state == MessageState.GIVEN_UP && !row.getBoolean("secret"));
		}

		private static @Nullable Instant instant(@Nullable Timestamp time) {
			return (time != null) ? time.toInstant() : null;
		}

	}

	/** A page of the entries found, and how many there are in all. */
	public record Page(List<Entry> entries, int total) {
	}

	/**
	 * How the sending goes.
	 *
	 * @param oldestWaiting when the message that has waited longest was written
	 */
	public record Figures(int waiting, int givenUp, @Nullable Instant oldestWaiting) {
	}

	/** The messages found, the latest first; pages start at 1. */
	public Page list(Filter filter, int page) {
		String found = """
				from message where (:state::text is null or state = :state) and (:person::uuid is null or person_id = :person::uuid)
				and (:kind::text is null or kind = :kind)
				and (:address::text is null or searched_text(concat_ws(' ', address, name)) like all (patterns(:address::text)))
				""";
		JdbcClient.StatementSpec count = this.jdbc.sql("select count(*) " + found);
		int total = filled(count, filter).query(Integer.class).single();
		List<Entry> entries = filled(this.jdbc.sql("""
				select id, person_id, address, name, kind, subject, state, secret, created_at, sent_at, attempts,
					next_attempt_at, trouble, detail
				""" + found + "order by created_at desc, id desc limit :size offset :from"), filter)
			.param("size", PAGE_SIZE)
			.param("from", (Math.max(page, 1) - 1L) * PAGE_SIZE)
			.query((row, number) -> Entry.read(row))
			.list();
		return new Page(entries, total);
	}

	/** The kinds of which there are messages. */
	public List<String> kinds() {
		return this.jdbc.sql("select distinct kind from message order by kind").query(String.class).list();
	}

	/** How the sending goes now. */
	public Figures figures() {
		return this.jdbc.sql("""
				select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting,
					count(*) filter (where state = 'GIVEN_UP') as given_up,
					min(created_at) filter (where state in ('WAITING', 'SENDING')) as oldest
				from message where state in ('WAITING', 'SENDING', 'GIVEN_UP')
				""")
			.query((row, number) -> new Figures(row.getInt("waiting"), row.getInt("given_up"),
					Entry.instant(row.getTimestamp("oldest"))))
			.single();
	}

	/**
	 * Sends again a message that was given up, once its cause is gone; whether it could
	 * be: a one-time link has been wiped and is asked for anew.
	 */
	@Transactional
	public boolean retry(UUID id) {
		Instant now = this.clock.instant();
		int rows = this.jdbc.sql("""
				update message set state = 'WAITING', attempts = 0, next_attempt_at = :now, give_up_at = :until
				where id = :id and state = 'GIVEN_UP' and not secret
				""")
			.param("id", id)
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(now.plus(Patience.LONGEST)))
			.update();
		if (rows > 0) {
			this.bell.ringAfterCommit();
		}
		return rows > 0;
	}

	private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Filter filter) {
		return statement.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("person", (filter.person() != null) ? filter.person().value() : null)
			.param("kind", filter.kind())
			.param("address", filter.address());
	}

}
