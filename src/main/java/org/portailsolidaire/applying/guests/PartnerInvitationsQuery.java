package org.portailsolidaire.applying.guests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations of partners, as holders read them. */
@Repository
class PartnerInvitationsQuery {

	private static final String OPEN = """
			select i.id, i.address, i.language, i.sent_at, i.expires_at, i.opened_at, i.written_at, i.finished_at
			from partner_invitation i
			""";

	private static final String ORDER = " order by i.invited_at desc, i.id desc";

	private final JdbcClient jdbc;

	PartnerInvitationsQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An invitation that was not taken back. */
	record Invitation(UUID id, String address, Language language, Instant sentAt, Instant expiresAt,
			@Nullable Instant seenAt, @Nullable Instant writtenAt, @Nullable Instant finishedAt) {
	}

	/** Those of a draft that were not taken back, the last first. */
	List<Invitation> of(ApplicationId id) {
		return this.jdbc.sql(OPEN + " where i.application_id = ? and i.ended_at is null" + ORDER)
			.param(id.value())
			.query(PartnerInvitationsQuery::invitation)
			.list();
	}

	/** The same, for a member of the association; none for others. */
	List<Invitation> of(String number, PersonId person) {
		return this.jdbc.sql(OPEN + """
				 join application a on a.id = i.application_id
				where is_member(?, a.organisation_id) and a.number = ? and i.ended_at is null
				""" + ORDER).params(person.value(), number).query(PartnerInvitationsQuery::invitation).list();
	}

	private static Invitation invitation(ResultSet row, int index) throws SQLException {
		return new Invitation(row.getObject("id", UUID.class), row.getString("address"),
				Language.of(row.getString("language")).orElseThrow(), row.getTimestamp("sent_at").toInstant(),
				row.getTimestamp("expires_at").toInstant(), instant(row, "opened_at"), instant(row, "written_at"),
				instant(row, "finished_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
