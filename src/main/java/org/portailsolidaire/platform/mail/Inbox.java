package org.portailsolidaire.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person was told, as their space shows it: neither one-time links nor e-mails of
 * the morning, which tell of the others.
 */
@Service
public class Inbox {

	static final int PAGE_SIZE = 20;

	private static final String SHOWN = "person_id = :person and not secret and kind <> 'messages.resume'";

	private final MessageChoices choices;

	private final JdbcClient jdbc;

	private final Clock clock;

	Inbox(MessageChoices choices, JdbcClient jdbc, Clock clock) {
		this.choices = choices;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A message in the space of its reader. */
	public record Received(UUID id, String subject, @Nullable String title, String body, @Nullable String button,
			@Nullable String link, Instant at, boolean unread) {

		static Received read(ResultSet row) throws SQLException {
			return new Received(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("subject"),
					row.getString("title"), row.getString("body"), row.getString("button"), row.getString("link"),
					row.getTimestamp("created_at").toInstant(), row.getTimestamp("read_at") == null);
		}

		/** Its text in paragraphs. */
		public List<Paragraph> paragraphs() {
			return Paragraph.allOf(this.body);
		}

	}

	/** How many messages a person has, and has not read. */
	record Count(int all, int unread) {
	}

	/** How many messages a person has not read. */
	public int unread(PersonId person) {
		return count(person).unread();
	}

	Count count(PersonId person) {
		return this.jdbc
			.sql("select count(*) as all, count(*) filter (where read_at is null) as unread from message where "
					+ SHOWN)
			.param("person", person.value())
			.query((row, number) -> new Count(row.getInt("all"), row.getInt("unread")))
			.single();
	}

	/** A page of messages, the latest first; pages start at 1. */
	List<Received> page(PersonId person, boolean unreadOnly, int page) {
		return this.jdbc.sql("""
				select id, subject, title, body, button, link, created_at, read_at from message where %s %s
				order by created_at desc, id desc limit :size offset :from
				""".formatted(SHOWN, unreadOnly ? "and read_at is null" : ""))
			.param("person", person.value())
			.param("size", PAGE_SIZE)
			.param("from", (page - 1) * PAGE_SIZE)
			.query((row, number) -> Received.read(row))
			.list();
	}

	/** A message, which is read from now on; none when it is someone else's. */
	@Transactional
	public Optional<Received> open(PersonId person, UUID id) {
		return this.jdbc.sql("""
				update message set read_at = coalesce(read_at, :now) where id = :id and %s
				returning id, subject, title, body, button, link, created_at, read_at
				""".formatted(SHOWN))
			.param("person", person.value())
			.param("id", id)
			.param("now", Timestamp.from(this.clock.instant()))
			.query((row, number) -> Received.read(row))
			.optional();
	}

	/** Marks all messages of a person as read; how many were not. */
	@Transactional
	int readAll(PersonId person) {
		return this.jdbc.sql("update message set read_at = :now where read_at is null and " + SHOWN)
			.param("person", person.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	/** All that a person was told, for the export of their data. */
	public List<Received> all(PersonId person) {
		return this.jdbc.sql("""
				select id, subject, title, body, button, link, created_at, read_at from message where %s
				order by created_at, id
				""".formatted(SHOWN)).param("person", person.value()).query((row, number) -> Received.read(row)).list();
	}

	/**
	 * Forgets a person whose account is erased: their choices and messages go; what still
	 * has to leave (that the account is erased, for one) leaves, nobody's any more.
	 */
	@Transactional
	public void forget(PersonId person) {
		this.choices.forget(person.value());
		this.jdbc.sql("delete from message_hold where person_id = ?").param(person.value()).update();
		this.jdbc.sql("""
				delete from message where person_id = ? and not (required and state in ('WAITING', 'SENDING'))
				""").param(person.value()).update();
		this.jdbc.sql("update message set person_id = null where person_id = ?").param(person.value()).update();
	}

}
