package org.portailsolidaire.calls.writing;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

/**
 * Who writes: the team, on all calls; a member of a funder or a network, on those that it
 * owns, unless the member only reads.
 */
public record Writer(PersonId person, boolean team) {

	/** Holds for the calls {@code w} that the writer may write. */
	static final String SCOPE = """
			 (:team or w.owner_id in (select m.organisation_id from membership m
				where m.person_id = :person and m.rights in ('OWNER', 'EDITOR')))
			""";

	/** Holds for the calls {@code w} that the writer may read. */
	public static final String READ = """
			 (:team or w.owner_id in (select m.organisation_id from membership m where m.person_id = :person))
			""";

	public static Writer of(Actor actor) {
		return new Writer(actor.id(), actor.is(Role.STAFF, Role.ADMINISTRATOR));
	}

	public StatementSpec scope(StatementSpec statement) {
		return statement.param("team", this.team).param("person", this.person.value());
	}

}
