package org.portailsolidaire.people.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.OrganisationRegister.Query;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.shared.RowByRow;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations as staff take them away, row by row. Nothing here names a person. */
@Service
public class OrganisationTable {

	private final JdbcClient jdbc;

	OrganisationTable(JdbcTemplate template) {
		this.jdbc = RowByRow.client(template);
	}

	/** A row of the list, and what the list has no room for. */
	public record Whole(OrganisationRegister.Row row, @Nullable String shortName, List<String> aliases,
			@Nullable String siret, @Nullable String localNumber, @Nullable String postcode, @Nullable String town,
			@Nullable String site) {
	}

	/**
	 * Every organisation that matches, in the order of the list, without holding them
	 * all.
	 */
	@Transactional(readOnly = true)
	public void forEach(Query query, Actor actor, Consumer<Whole> reader) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
		try (Stream<Whole> all = OrganisationRegister.filled(this.jdbc.sql("select " + OrganisationRegister.COLUMNS
				+ ", 0 as matching, o.short_name, o.aliases, o.siret, o.local_number, o.postcode, o.town, o.site "
				+ OrganisationRegister.MATCHING), query)
			.query(OrganisationTable::whole)
			.stream()) {
			all.forEach(reader);
		}
	}

	private static Whole whole(ResultSet row, int number) throws SQLException {
		return new Whole(OrganisationRegister.row(row, number), row.getString("short_name"),
				List.of((String[]) row.getArray("aliases").getArray()), row.getString("siret"),
				row.getString("local_number"), row.getString("postcode"), row.getString("town"), row.getString("site"));
	}

}
