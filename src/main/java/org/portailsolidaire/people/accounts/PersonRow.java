package org.portailsolidaire.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

/**
 * A person of a list.
 *
 * @param roles of the whole portal
 * @param sessions how many are open
 * @param seenAt when a session that is still kept was last used
 * @param suspension null for those who may sign in
 * @param matching how many people match, on all pages
 */
public record PersonRow(PersonId id, String givenName, String familyName, String address, Set<Role> roles,
		boolean hasCode, Instant confirmedAt, int sessions, @Nullable Instant seenAt, @Nullable Suspension suspension,
		long matching) {

	/**
	 * That an account is suspended.
	 *
	 * @param by the name of who did it, null when their account is gone
	 */
	public record Suspension(Instant since, @Nullable String by, String reason) {
	}

	/** As other people read it: "Fanta Diallo". */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

	static PersonRow of(ResultSet row, int number) throws SQLException {
		Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
			.map(Role::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
		long seen = row.getLong("seen");
		Timestamp confirmed = row.getTimestamp("confirmed_at");
		Timestamp suspended = row.getTimestamp("suspended_at");
		Suspension suspension = (suspended != null) ? new Suspension(suspended.toInstant(),
				row.getString("suspended_by"), row.getString("suspension_reason")) : null;
		return new PersonRow(new PersonId(row.getObject("id", UUID.class)), row.getString("given_name"),
				row.getString("family_name"), row.getString("address"), roles, row.getBoolean("has_code"),
				confirmed.toInstant(), row.getInt("sessions"), (seen > 0) ? Instant.ofEpochMilli(seen) : null,
				suspension, row.getLong("matching"));
	}

}
