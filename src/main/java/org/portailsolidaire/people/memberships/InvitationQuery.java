package org.portailsolidaire.people.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.InvitationLife;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations as they are read. */
@Component
class InvitationQuery {

	private static final String ROW = """
			select id, organisation_id, address, rights, invited_by, state, sent_at, expires_at, opened_at, ended_at, ended_by
			from invitation
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	InvitationQuery(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The invitation that a link opens. */
	Optional<InvitationFacts> find(LinkToken token) {
		return withToken(token).filter((invitation) -> invitation.life().isOpen(this.clock.instant()));
	}

	/** The invitation that a link opened, which was answered and has not expired. */
	Optional<InvitationFacts> answered(LinkToken token) {
		return withToken(token).filter((invitation) -> invitation.wasAnswered(this.clock.instant()));
	}

	private Optional<InvitationFacts> withToken(LinkToken token) {
		return this.jdbc.sql(ROW + "where token_hash = ?")
			.param(token.digest())
			.query(InvitationQuery::invitation)
			.optional();
	}

	/** Not answered yet, the latest first, expired ones included. */
	List<InvitationFacts> open(OrganisationId organisation) {
		return this.jdbc.sql(ROW + "where organisation_id = ? and ended_at is null order by invited_at desc, id desc")
			.param(organisation.value())
			.query(InvitationQuery::invitation)
			.list();
	}

	private static InvitationFacts invitation(ResultSet row, int number) throws SQLException {
		return new InvitationFacts(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("address"),
				MemberRights.valueOf(row.getString("rights")), new PersonId(row.getObject("invited_by", UUID.class)),
				InvitationLife.of(row));
	}

}
