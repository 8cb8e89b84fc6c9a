package org.portailsolidaire.people.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations as they are kept. */
@Component
class InvitationRows {

	private static final String ROW = """
			select id, organisation_id, address, rights, invited_by, invited_at, expires_at, state, answered_by
			from invitation
			""";

	private final JdbcClient jdbc;

	InvitationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether it was added: an address is invited once at a time. */
	boolean add(Invitation invitation, Token token) {
		return this.jdbc
			.sql("""
					insert into invitation (id, organisation_id, address, rights, token_hash, invited_by, invited_at, expires_at, state)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
					""")
			.params(invitation.id(), invitation.organisation().value(), invitation.address(),
					invitation.rights().name(), token.hash(), invitation.invitedBy().value(),
					Timestamp.from(invitation.invitedAt()), Timestamp.from(invitation.expiresAt()),
					invitation.state().name())
			.update() == 1;
	}

	/** The link of before opens nothing any more. */
	void renew(Invitation invitation, Token token) {
		this.jdbc.sql("update invitation set token_hash = ?, expires_at = ? where id = ? and state = 'OPEN'")
			.params(token.hash(), Timestamp.from(invitation.expiresAt()), invitation.id())
			.update();
	}

	void answer(Invitation invitation, Instant now) {
		PersonId by = invitation.answeredBy();
		this.jdbc.sql("update invitation set state = ?, answered_by = ?, answered_at = ? where id = ?")
			.params(Arrays.asList(invitation.state().name(), (by != null) ? by.value() : null, Timestamp.from(now),
					invitation.id()))
			.update();
	}

	Optional<Invitation> withToken(Token token) {
		return this.jdbc.sql(ROW + "where token_hash = ?")
			.param(token.hash())
			.query(InvitationRows::invitation)
			.optional();
	}

	/** The same, for who answers it: a second answer waits for the first. */
	Optional<Invitation> withTokenForAnswer(Token token) {
		return this.jdbc.sql(ROW + "where token_hash = ? for update")
			.param(token.hash())
			.query(InvitationRows::invitation)
			.optional();
	}

	Optional<Invitation> openForAnswer(OrganisationId organisation, UUID id) {
		return this.jdbc.sql(ROW + "where organisation_id = ? and id = ? and state = 'OPEN' for update")
			.params(organisation.value(), id)
			.query(InvitationRows::invitation)
			.optional();
	}

	/** Not answered yet, the latest first, expired ones included. */
	List<Invitation> open(OrganisationId organisation) {
		return this.jdbc.sql(ROW + "where organisation_id = ? and state = 'OPEN' order by invited_at desc, id desc")
			.param(organisation.value())
			.query(InvitationRows::invitation)
			.list();
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		UUID by = row.getObject("answered_by", UUID.class);
		return new Invitation(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("address"),
				MemberRights.valueOf(row.getString("rights")), new PersonId(row.getObject("invited_by", UUID.class)),
				row.getTimestamp("invited_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
				InvitationState.valueOf(row.getString("state")), (by != null) ? new PersonId(by) : null);
	}

}
