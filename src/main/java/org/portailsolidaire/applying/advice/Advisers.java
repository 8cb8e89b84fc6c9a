package org.portailsolidaire.applying.advice;

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
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The advisers invited to read a draft. Someone reads it while they are a member of a
 * network that is invited, or of any network when they are invited by their address; not
 * once it is filed, nor when they are of an organisation that writes or pays for the
 * call.
 */
@Service
class Advisers {

	/** How long an invitation serves. */
	static final Duration LIFE = Duration.ofDays(60);

	/**
	 * The condition on {@code a}, a row of application, under which {@code :person}
	 * advises on it at {@code :now}.
	 */
	static final String MAY = """
			a.state = 'DRAFT' and exists (
				select from adviser_invitation i join membership nm on nm.person_id = :person
					join organisation n on n.id = nm.organisation_id and n.kind = 'NETWORK'
				where i.application_id = a.id and i.ended_at is null and i.expires_at > :now
					and (i.network_id = n.id or i.address = (select lower(pa.address) from person pa where pa.id = :person)))
			and not exists (select from conflict_of_interest k
				where k.application_id = a.id and k.person_id = :person and k.kind in ('WRITES', 'FUNDS'))
			""";

	/** At a time on one draft: an association is no sender of bulk mail. */
	private static final int MOST = 10;

	private final AdviceMessages messages;

	private final JdbcClient jdbc;

	private final Clock clock;

	Advisers(AdviceMessages messages, JdbcClient jdbc, Clock clock) {
		this.messages = messages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A network that can be invited. */
	record Network(OrganisationId id, String name) {
	}

	/**
	 * An invitation that was not taken back.
	 *
	 * @param who the name of the network, or the address
	 */
	record Invitation(UUID id, String who, boolean network, Instant invitedAt, Instant expiresAt) {

		boolean isOpen(Instant now) {
			return now.isBefore(this.expiresAt);
		}

	}

	/** What became of an invitation. */
	enum Outcome {

		/** It is sent. */
		SENT,
		/** The same was sent already, and serves. */
		ALREADY,
		/** No more can be sent, or the dossier is no draft of theirs any more. */
		REFUSED

	}

	/**
	 * The networks that may advise on a draft: those that neither write nor pay for its
	 * call.
	 */
	List<Network> networks(ApplicationId id) {
		return this.jdbc.sql("""
				select o.id, o.name from organisation o join application a on a.id = ?
				where o.kind = 'NETWORK'
					and not exists (select from call_party p where p.call_id = a.call_id and p.organisation_id = o.id)
					and exists (select from membership m where m.organisation_id = o.id)
				order by unaccent(lower(o.name)), o.id
				""")
			.param(id.value())
			.query((row, index) -> new Network(new OrganisationId(row.getObject("id", UUID.class)),
					row.getString("name")))
			.list();
	}

	/** Those of a draft that were not taken back, the last first. */
	List<Invitation> of(ApplicationId id) {
		return this.jdbc.sql("""
				select i.id, coalesce(o.name, i.address) as who, i.network_id is not null as network, i.invited_at,
					i.expires_at
				from adviser_invitation i left join organisation o on o.id = i.network_id
				where i.application_id = ? and i.ended_at is null order by i.invited_at desc, i.id desc
				""").param(id.value()).query(Advisers::invitation).list();
	}

	/**
	 * Invites a whole network, or the person of an address; a second click sends nothing.
	 */
	@Transactional
	Outcome invite(Draft draft, @Nullable Network network, @Nullable String address, Actor by) {
		Instant now = this.clock.instant();
		UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		Boolean sent = this.jdbc
			.sql("""
					with allowed as materialized (
						select a.id from application a
						where a.id = :application and a.state = 'DRAFT' and may_write(:by, a.organisation_id)
							and (select count(*) from adviser_invitation i where i.application_id = a.id and i.ended_at is null
								and i.expires_at > :now) < :most
						for share of a
					), sent as (
						insert into adviser_invitation as i
							(id, application_id, network_id, address, invited_by, invited_at, expires_at)
						select :id, a.id, :network::uuid, :address, :by, :now, :end from allowed a
						on conflict %s do update set invited_by = excluded.invited_by, invited_at = excluded.invited_at,
							expires_at = excluded.expires_at where i.expires_at <= excluded.invited_at
						returning i.id
					)
					select exists (select from sent) from allowed
					"""
				.formatted((network != null)
						? "(application_id, network_id) where ended_at is null and network_id is not null"
						: "(application_id, address) where ended_at is null and address is not null"))
			.param("application", draft.id().value())
			.param("by", by.id().value())
			.param("most", MOST)
			.param("id", id)
			.param("network", (network != null) ? network.id().value() : null)
			.param("address", address)
			.param("now", Timestamp.from(now))
			.param("end", Timestamp.from(now.plus(LIFE)))
			.query(Boolean.class)
			.optional()
			.orElse(null);
		if (sent == null) {
			return Outcome.REFUSED;
		}
		if (!sent) {
			return Outcome.ALREADY;
		}
		this.messages.invited(draft, id, network, address, by, now.plus(LIFE));
		return Outcome.SENT;
	}

	/**
	 * Takes an invitation back, at once; empty hands for who has no part in the draft.
	 */
	@Transactional
	boolean takeBack(ApplicationId application, UUID id, Actor by) {
		return this.jdbc.sql("""
				update adviser_invitation set ended_at = coalesce(ended_at, :now), ended_by = coalesce(ended_by, :by)
				where id = :id and application_id = :application
				""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", by.id().value())
			.param("id", id)
			.param("application", application.value())
			.update() == 1;
	}

	/** The draft of a number, for who advises on it. */
	Optional<ApplicationId> advised(String number, PersonId person) {
		return this.jdbc.sql("select a.id from application a where a.number = :number and " + MAY)
			.param("number", number)
			.param("person", person.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.query((row, index) -> new ApplicationId(row.getObject("id", UUID.class)))
			.optional();
	}

	private static Invitation invitation(ResultSet row, int index) throws SQLException {
		return new Invitation(row.getObject("id", UUID.class), row.getString("who"), row.getBoolean("network"),
				row.getTimestamp("invited_at").toInstant(), row.getTimestamp("expires_at").toInstant());
	}

}
