package org.portailsolidaire.platform.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has a part of a draft open. */
@Repository
public class DraftPresence {

	/** How long someone counts as writing after their page last said so. */
	public static final Duration LASTS = Duration.ofSeconds(75);

	private static final String SEE = """
			with present as (
				insert into draft_presence (draft_id, part, person_id, seen_at) values (:draft, :part, :person, :now)
				on conflict (draft_id, part, person_id) do update set seen_at = excluded.seen_at
			)
			select n.name from draft_presence s join named_person n on n.id = s.person_id
			where s.draft_id = :draft and s.part = :part and s.person_id <> :person and s.seen_at > :since order by 1
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftPresence(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Says that someone has a part open, and asks who else has: their names. The caller
	 * knows that they may.
	 */
	@Transactional
	public List<String> see(UUID draft, String part, PersonId person) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(SEE)
			.param("draft", draft)
			.param("part", part)
			.param("person", person.value())
			.param("now", Timestamp.from(now))
			.param("since", Timestamp.from(now.minus(LASTS)))
			.query(String.class)
			.list();
	}

	/** Forgets who was there. */
	@Transactional
	public void forget(UUID draft) {
		this.jdbc.sql("delete from draft_presence where draft_id = ?").param(draft).update();
	}

	/** Forgets where someone was. */
	@Transactional
	public void forget(PersonId person) {
		this.jdbc.sql("delete from draft_presence where person_id = ?").param(person.value()).update();
	}

	@Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
	@Transactional
	void forgetThoseWhoLeft() {
		this.jdbc.sql("delete from draft_presence where seen_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(LASTS)))
			.update();
	}

}
