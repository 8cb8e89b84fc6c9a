package org.portailsolidaire.applying.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.intake.MessageRoom.Room;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of an association and the team write to one another, a conversation a
 * dossier. Whether someone may write is checked by the statement that writes.
 */
@Service
public class Conversations {

	/** What became of a message. */
	sealed interface Sending {

		/** It is there, written now or before. */
		record Written() implements Sending {
		}

		/** Its writer may not, or nothing is written about the dossier any more. */
		record Closed() implements Sending {
		}

		/** There is no room for it; when there will be, null for never. */
		record TooMany(@Nullable Instant from) implements Sending {
		}

	}

	/** Characters of a message, at most. */
	static final int LONGEST = 5000;

	private final JdbcClient jdbc;

	private final ExchangeMessages told;

	private final MessageRoom room;

	private final Clock clock;

	Conversations(JdbcClient jdbc, ExchangeMessages told, MessageRoom room, Clock clock) {
		this.jdbc = jdbc;
		this.room = room;
		this.told = told;
		this.clock = clock;
	}

	/**
	 * A message.
	 *
	 * @param given first name of who wrote it, and {@code family} the other; both empty
	 * when their account is gone
	 */
	record Entry(Instant sentAt, PersonId author, String given, String family, boolean fromTeam, String body) {
	}

	/** All that was written about a dossier, in order. */
	List<Entry> of(ApplicationId id) {
		return this.jdbc.sql("""
				select x.sent_at, x.author, x.from_team, x.body, coalesce(p.given_name, '') as given,
					coalesce(p.family_name, '') as family
				from exchange_message x left join person p on p.id = x.author and p.erased_at is null
				where x.application_id = ? order by x.position
				""").param(id.value()).query(Conversations::entry).list();
	}

	/** Notes that someone read all there is. */
	@Transactional
	void read(ApplicationId id, Actor actor) {
		this.jdbc.sql("""
				insert into exchange_reading (application_id, person_id, read_to)
				select :id, :person, max(position) from exchange_message where application_id = :id having count(*) > 0
				on conflict (application_id, person_id) do update set read_to = excluded.read_to
					where exchange_reading.read_to < excluded.read_to
				""").param("id", id.value()).param("person", actor.id().value()).update();
	}

	/**
	 * Writes for the association; once, however often it is sent.
	 * @param drawn by the page; another text under the same name is another message
	 */
	@Transactional
	Sending writeAsHolder(UUID drawn, ApplicationId id, String body, Actor actor) {
		Named named = named(drawn, body, actor);
		if (named.written()) {
			return new Sending.Written();
		}
		Room room = this.room.of(id, false, actor, this.clock.instant());
		if (!room.isThere()) {
			return new Sending.TooMany(room.from());
		}
		Optional<UUID> application = this.jdbc.sql("""
				insert into exchange_message (id, application_id, author, from_team, sent_at, body)
				select :id, a.id, :by, false, :now, :body
				from application a join membership m on m.organisation_id = a.organisation_id and m.person_id = :by
				where a.id = :application and a.submitted_at is not null and a.state <> 'WITHDRAWN'
					and m.rights in ('OWNER', 'EDITOR')
				returning application_id
				""")
			.param("id", named.id())
			.param("by", actor.id().value())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("body", body)
			.param("application", id.value())
			.query(UUID.class)
			.optional();
		application.ifPresent((found) -> this.told.tellTeam(ExchangeMessages.FROM_HOLDER, id, named.id().toString(),
				"/messages", actor.name()));
		return application.isPresent() ? new Sending.Written() : new Sending.Closed();
	}

	/** Writes for the team; once, however often it is sent. */
	@Transactional
	Sending writeAsTeam(UUID drawn, ApplicationId application, String body, Actor actor) {
		Named named = named(drawn, body, actor);
		if (named.written()) {
			return new Sending.Written();
		}
		Room room = this.room.of(application, true, actor, this.clock.instant());
		if (!room.isThere()) {
			return new Sending.TooMany(room.from());
		}
		boolean written = this.jdbc.sql("""
				insert into exchange_message (id, application_id, author, from_team, sent_at, body)
				select :id, a.id, :by, true, :now, :body from application a
				where a.id = :application and a.submitted_at is not null and a.state <> 'WITHDRAWN' and
				""" + FiledApplications.SCOPE)
			.param("id", named.id())
			.param("by", actor.id().value())
			.param("person", actor.id().value())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("body", body)
			.param("application", application.value())
			.update() > 0;
		if (written) {
			this.told.tellHolders(ExchangeMessages.FROM_TEAM, application, named.id().toString(), "/messages");
		}
		return written ? new Sending.Written() : new Sending.Closed();
	}

	/** A name for a message, and whether it was written under it. */
	private record Named(UUID id, boolean written) {
	}

	/** Two that send under one name wait for one another. */
	private Named named(UUID drawn, String body, Actor actor) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(drawn.toString())
			.query()
			.listOfRows();
		return this.jdbc.sql("select author = ? and body = ? as same from exchange_message where id = ?")
			.params(actor.id().value(), body, drawn)
			.query(Boolean.class)
			.optional()
			.map((same) -> new Named(same ? drawn : UUID.randomUUID(), same))
			.orElse(new Named(drawn, false));
	}

	private static Entry entry(ResultSet row, int index) throws SQLException {
		return new Entry(row.getTimestamp("sent_at").toInstant(), new PersonId(row.getObject("author", UUID.class)),
				row.getString("given"), row.getString("family"), row.getBoolean("from_team"), row.getString("body"));
	}

}
