package org.portailsolidaire.applying.advice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The drafts on which a person is invited to advise, as other pages list them. */
@Service
public class AdvisedDrafts {

	private final JdbcClient jdbc;

	private final Clock clock;

	AdvisedDrafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A draft in a list.
	 *
	 * @param closing "clôture le 31 mars 2026", or empty
	 * @param remarks "2 remarques", of all steps
	 */
	public record Item(String path, String number, String title, String organisation, String call, String closing,
			String remarks) {
	}

	/** All of a person, the nearest closing first. */
	public List<Item> of(PersonId person, Words words) {
		return this.jdbc
			.sql("""
					select a.number, o.name as organisation, c.title as call, c.closes_at,
						application_title(a) as title,
						(select count(*) from remark_thread t where t.application_id = a.id and t.settled_at is null) as open
					from application a join organisation o on o.id = a.organisation_id
						join call c on c.id = a.call_id
					where
					"""
					+ AdvisersQuery.MAY + " order by c.closes_at nulls last, a.number limit 100")
			.param("person", person.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.query((row, index) -> {
				Timestamp end = row.getTimestamp("closes_at");
				return new Item("/accompagnement/" + row.getString("number"), row.getString("number"),
						row.getString("title"), row.getString("organisation"), row.getString("call"),
						(end != null) ? words.text("conseil.cloture",
								words.formats().date(Formats.statedDay(end.toInstant()))) : "",
						words.count("conseil.remarques", row.getInt("open")));
			})
			.list();
	}

}
