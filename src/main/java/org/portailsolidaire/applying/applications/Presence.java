package org.portailsolidaire.applying.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has a step of a dossier open. */
@Repository
public class Presence {

	/** How long someone counts as writing after their page last said so. */
	static final Duration LASTS = Duration.ofSeconds(75);

	private static final String OTHERS = """
			select n.given_name || ' ' || n.family_name from application_presence s join person n on n.id = s.person_id
			where s.application_id = a.id and s.step = :step and s.person_id <> :person and s.seen_at > :since order by 1
			""";

	private static final String SEE = """
			with present as (
				insert into application_presence (application_id, step, person_id, seen_at)
				select a.id, :step, :person, :now from application a
					join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
				where a.number = :number and a.state in ('DRAFT', 'CHANGES_REQUESTED')
				on conflict (application_id, step, person_id) do update set seen_at = excluded.seen_at
			)
			select array(
			""" + OTHERS + """
			) as others
			from application a join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
			where a.number = :number
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Presence(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Says that someone has a step open, and asks who else has; empty for who is no
	 * member of the association.
	 */
	@Transactional
	public Optional<List<String>> see(String number, Step step, PersonId person) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(SEE)
			.param("number", number)
			.param("step", step.path())
			.param("person", person.value())
			.param("now", Timestamp.from(now))
			.param("since", Timestamp.from(now.minus(LASTS)))
			.query((row, index) -> Arrays.asList((String[]) row.getArray("others").getArray()))
			.optional();
	}

}
