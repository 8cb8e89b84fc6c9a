package org.portailsolidaire.people.profiles;

import java.util.List;

import org.portailsolidaire.people.organisations.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What refers to organisations, as the catalogue of the database knows it: a table that
 * is made one day is among them, whoever makes it.
 */
@Component
class References {

	private static final String ALL = """
			select c.conrelid::regclass::text as held, a.attname as field
			from pg_constraint c
				join unnest(c.conkey, c.confkey) as k (own, theirs) on true
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
				join pg_attribute i on i.attrelid = c.confrelid and i.attnum = k.theirs and i.attname = 'id'
			where c.contype = 'f' and c.confrelid = 'organisation'::regclass
			order by 1, 2
			""";

	private final JdbcClient jdbc;

	References(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A column of a table that refers to organisations. */
	record Reference(String held, String field) {
	}

	/** Rows of a table that refer to one organisation. */
	record Held(String held, long rows) {
	}

	List<Reference> all() {
		return this.jdbc.sql(ALL).query(Reference.class).list();
	}

	/** The tables that refer to an organisation, with how many rows do. */
	List<Held> to(OrganisationId organisation) {
		return all().stream()
			.map((reference) -> new Held(reference.held(),
					this.jdbc.sql("select count(*) from %s where %s = ?".formatted(reference.held(), reference.field()))
						.param(organisation.value())
						.query(Long.class)
						.single()))
			.filter((held) -> held.rows() > 0)
			.toList();
	}

}
