package org.portailsolidaire.applying.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who advises on which draft, and who could. Someone reads it while they are a member of
 * a network that is invited, or of any network when they are invited by their address;
 * not once it is filed, nor when they are of an organisation that writes or pays for the
 * call.
 */
@Repository
class AdvisersQuery {

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

	private final JdbcClient jdbc;

	private final Clock clock;

	AdvisersQuery(JdbcClient jdbc, Clock clock) {
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
				""").param(id.value()).query(AdvisersQuery::invitation).list();
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
