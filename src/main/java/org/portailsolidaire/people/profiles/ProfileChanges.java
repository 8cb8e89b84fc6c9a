package org.portailsolidaire.people.profiles;

import java.sql.Timestamp;
import java.time.Instant;

import org.portailsolidaire.people.organisations.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether what an organisation says of itself is what someone has read. */
@Service
public class ProfileChanges {

	private final JdbcClient jdbc;

	ProfileChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether its profile or its documents changed after an instant, whole milliseconds.
	 */
	public boolean areAfter(OrganisationId id, Instant instant) {
		return this.jdbc.sql("""
				select exists (select from organisation_section
						where organisation_id = :id and date_trunc('milliseconds', changed_at) > :at)
					or exists (select from lasting_document where organisation_id = :id
						and date_trunc('milliseconds', greatest(filed_at, replaced_at)) > :at)
				""").param("id", id.value()).param("at", Timestamp.from(instant)).query(Boolean.class).single();
	}

}
