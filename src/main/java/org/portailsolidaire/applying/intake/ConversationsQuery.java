package org.portailsolidaire.applying.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written about dossiers, as it is read. */
@Repository
class ConversationsQuery {

	private final JdbcClient jdbc;

	ConversationsQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
				""").param(id.value()).query(ConversationsQuery::entry).list();
	}

	private static Entry entry(ResultSet row, int index) throws SQLException {
		return new Entry(row.getTimestamp("sent_at").toInstant(), new PersonId(row.getObject("author", UUID.class)),
				row.getString("given"), row.getString("family"), row.getBoolean("from_team"), row.getString("body"));
	}

}
