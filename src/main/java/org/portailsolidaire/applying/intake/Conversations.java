package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.intake.MessageRoom.Room;
import org.portailsolidaire.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of an association and the team write to one another, a conversation a
 * dossier.
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

	private final Exchanges exchanges;

	private final JdbcClient jdbc;

	private final ExchangeMessages told;

	private final MessageRoom room;

	private final Clock clock;

	Conversations(Exchanges exchanges, JdbcClient jdbc, ExchangeMessages told, MessageRoom room, Clock clock) {
		this.exchanges = exchanges;
		this.jdbc = jdbc;
		this.room = room;
		this.told = told;
		this.clock = clock;
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
		ExchangeMessage there = there(drawn);
		if (there != null && there.says(body, actor)) {
			return new Sending.Written();
		}
		Instant now = this.clock.instant();
		Room room = this.room.of(id, false, actor, now);
		if (!room.isThere()) {
			return new Sending.TooMany(room.from());
		}
		if (!keepOpen(id, "may_write(:person, a.organisation_id)", actor)) {
			return new Sending.Closed();
		}
		ExchangeMessage written = this.exchanges
			.saveAndFlush(ExchangeMessage.fromHolder(free(drawn, there), id, body, actor, now));
		this.told.tellTeam(ExchangeMessages.FROM_HOLDER, id, written.id().toString(), "/messages", actor.name());
		return new Sending.Written();
	}

	/** Writes for the team; once, however often it is sent. */
	@Transactional
	Sending writeAsTeam(UUID drawn, ApplicationId id, String body, Actor actor) {
		ExchangeMessage there = there(drawn);
		if (there != null && there.says(body, actor)) {
			return new Sending.Written();
		}
		Instant now = this.clock.instant();
		Room room = this.room.of(id, true, actor, now);
		if (!room.isThere()) {
			return new Sending.TooMany(room.from());
		}
		if (!keepOpen(id, FiledApplications.SCOPE, actor)) {
			return new Sending.Closed();
		}
		ExchangeMessage written = this.exchanges
			.saveAndFlush(ExchangeMessage.fromTeam(free(drawn, there), id, body, actor, now));
		this.told.tellHolders(ExchangeMessages.FROM_TEAM, id, written.id().toString(), "/messages");
		return new Sending.Written();
	}

	/**
	 * What was written under a name, if anything was. Two that send under one name wait
	 * for one another.
	 */
	private @Nullable ExchangeMessage there(UUID drawn) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(drawn.toString())
			.query()
			.listOfRows();
		return this.exchanges.findById(drawn).orElse(null);
	}

	private static UUID free(UUID drawn, @Nullable ExchangeMessage there) {
		return (there == null) ? drawn : UUID.randomUUID();
	}

	/**
	 * Whether someone may write about a dossier, which stays as it is until they have.
	 * @param may the condition on {@code a}, a row of application, and {@code :person}
	 */
	private boolean keepOpen(ApplicationId id, String may, Actor actor) {
		return this.jdbc.sql("""
				select a.id from application a
				where a.id = :application and a.submitted_at is not null and a.state <> 'WITHDRAWN' and
				""" + may + " for share of a")
			.param("application", id.value())
			.param("person", actor.id().value())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

}
