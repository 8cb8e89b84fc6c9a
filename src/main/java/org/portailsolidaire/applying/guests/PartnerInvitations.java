package org.portailsolidaire.applying.guests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.Drafts.Draft;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of local partners: sent, sent again, taken back. */
@Service
class PartnerInvitations {

	/** How long a link serves. */
	static final Duration LIFE = Duration.ofDays(60);

	/**
	 * The second of two clicks sends nothing: the link of the first would be dead when it
	 * comes.
	 */
	private static final Duration AGAIN = Duration.ofMinutes(1);

	/** At a time on one draft. */
	private static final int MOST = 5;

	private static final String OPEN = """
			select i.id, i.address, i.language, i.sent_at, i.expires_at, i.seen_at, i.written_at, i.finished_at
			from partner_invitation i
			""";

	private static final String ORDER = " order by i.invited_at desc, i.id desc";

	private final PartnerMessages messages;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerInvitations(PartnerMessages messages, JdbcClient jdbc, Clock clock) {
		this.messages = messages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** An invitation that was not taken back. */
	record Invitation(UUID id, String address, Language language, Instant sentAt, Instant expiresAt,
			@Nullable Instant seenAt, @Nullable Instant writtenAt, @Nullable Instant finishedAt) {
	}

	/** What became of an invitation. */
	enum Outcome {

		/** It is sent. */
		SENT,
		/** One of that address is open already. */
		ALREADY,
		/** No more can be sent, or the dossier is no draft of theirs any more. */
		REFUSED

	}

	/** Those of a draft that were not taken back, the last first. */
	List<Invitation> of(ApplicationId id) {
		return this.jdbc.sql(OPEN + " where i.application_id = ? and i.ended_at is null" + ORDER)
			.param(id.value())
			.query(PartnerInvitations::invitation)
			.list();
	}

	/** The same, for a member of the association; none for others. */
	List<Invitation> of(String number, PersonId person) {
		return this.jdbc.sql(OPEN + """
				 join application a on a.id = i.application_id
				where is_member(?, a.organisation_id) and a.number = ? and i.ended_at is null
				""" + ORDER).params(person.value(), number).query(PartnerInvitations::invitation).list();
	}

	/** Invites the partner of an address; a second click sends nothing. */
	@Transactional
	Outcome invite(Draft draft, String address, Language language, Actor by) {
		Instant now = this.clock.instant();
		UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		Token token = Token.next();
		Boolean sent = this.jdbc
			.sql("""
					with allowed as materialized (
						select a.id from application a
						where a.id = :application and a.state = 'DRAFT' and may_write(:by, a.organisation_id)
							and (select count(*) from partner_invitation i where i.application_id = a.id and i.ended_at is null)
								< :most
						for share of a
					), sent as (
						insert into partner_invitation (id, application_id, address, language, token_hash, invited_by, invited_at,
							sent_at, expires_at)
						select :id, a.id, :address, :language, :hash, :by, :now, :now, :end from allowed a
						on conflict (application_id, address) where ended_at is null do nothing returning id
					)
					select exists (select from sent) from allowed
					""")
			.param("application", draft.id().value())
			.param("by", by.id().value())
			.param("most", MOST)
			.param("id", id)
			.param("address", address)
			.param("language", language.code())
			.param("hash", token.hash())
			.param("now", Timestamp.from(now))
			.param("end", Timestamp.from(now.plus(LIFE)))
			.query(Boolean.class)
			.optional()
			.orElse(null);
		if (sent == null) {
			return Outcome.REFUSED;
		}
		if (sent) {
			this.messages.invited(draft, id + "/" + now.toEpochMilli(), address, language, token, by, now.plus(LIFE));
		}
		return sent ? Outcome.SENT : Outcome.ALREADY;
	}

	/**
	 * Sends another link; the one of before opens nothing any more.
	 * @return whether there is such an invitation
	 */
	@Transactional
	boolean sendAgain(Draft draft, UUID id, Actor by) {
		Optional<Invitation> found = of(draft.id()).stream().filter((one) -> one.id().equals(id)).findFirst();
		Instant now = this.clock.instant();
		Token token = Token.next();
		found.ifPresent((one) -> {
			boolean renewed = this.jdbc.sql("""
					update partner_invitation set token_hash = :hash, sent_at = :now, expires_at = :end
					where id = :id and ended_at is null and sent_at <= :before
						and exists (select from application a where a.id = application_id and a.state = 'DRAFT')
					""")
				.param("hash", token.hash())
				.param("now", Timestamp.from(now))
				.param("end", Timestamp.from(now.plus(LIFE)))
				.param("id", id)
				.param("before", Timestamp.from(now.minus(AGAIN)))
				.update() == 1;
			if (renewed) {
				this.messages.invited(draft, id + "/" + now.toEpochMilli(), one.address(), one.language(), token, by,
						now.plus(LIFE));
			}
		});
		return found.isPresent();
	}

	/** Takes an invitation back, at once; twice is once. */
	@Transactional
	boolean takeBack(ApplicationId application, UUID id, Actor by) {
		return this.jdbc.sql("""
				update partner_invitation set ended_at = coalesce(ended_at, :now), ended_by = coalesce(ended_by, :by)
				where id = :id and application_id = :application
				""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", by.id().value())
			.param("id", id)
			.param("application", application.value())
			.update() == 1;
	}

	private static Invitation invitation(ResultSet row, int index) throws SQLException {
		return new Invitation(row.getObject("id", UUID.class), row.getString("address"),
				Language.of(row.getString("language")).orElseThrow(), row.getTimestamp("sent_at").toInstant(),
				row.getTimestamp("expires_at").toInstant(), instant(row, "seen_at"), instant(row, "written_at"),
				instant(row, "finished_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
