package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.calls.CallCalendar;
import org.portailsolidaire.organisations.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who holds a draft that the call closes: seven days, two days and one day
 * before, once each; a draft that was begun later is not reminded of what it knew.
 */
@Service
class Reminders {

	private static final String NEXT = """
			select a.id, a.number, a.organisation_id, c.title as call, c.closes_at, d.days, p.title
			from application a join call c on c.id = a.call_id join holder_project p on p.id = a.project_id
				cross join lateral (select days from (values (7), (2), (1)) as v (days)
					where c.closes_at - make_interval(hours => 24 * days) <= :now order by days limit 1) d
			where a.state = 'DRAFT' and c.state = 'PUBLISHED' and c.closes_at > :now
				and a.created_at < c.closes_at - make_interval(hours => 24 * d.days)
				and not exists (select from application_reminder r
					where r.application_id = a.id and r.closes_at = c.closes_at and r.days <= d.days)
			order by c.closes_at limit 1 for update of a skip locked
			""";

	private final ApplicationMessages told;

	private final JdbcClient jdbc;

	private final Clock clock;

	Reminders(ApplicationMessages told, JdbcClient jdbc, Clock clock) {
		this.told = told;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Due(UUID id, String number, OrganisationId organisation, String call, Instant closesAt, int days,
			String title) {
	}

	/**
	 * Reminds the holders of one draft.
	 * @return whether there was one to remind
	 */
	@Transactional
	boolean remindNext() {
		Instant now = this.clock.instant();
		Optional<Due> next = this.jdbc.sql(NEXT)
			.param("now", Timestamp.from(now))
			.query((row, index) -> new Due(row.getObject("id", UUID.class), row.getString("number"),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("call"),
					row.getTimestamp("closes_at").toInstant(), row.getInt("days"), row.getString("title")))
			.optional();
		next.ifPresent((due) -> remind(due, now));
		return next.isPresent();
	}

	private void remind(Due due, Instant now) {
		this.jdbc.sql("insert into application_reminder (application_id, closes_at, days, sent_at) values (?, ?, ?, ?)")
			.params(due.id(), Timestamp.from(due.closesAt()), due.days(), Timestamp.from(now))
			.update();
		CallCalendar calendar = new CallCalendar(null, due.closesAt(), null);
		this.told.tellWriters(ApplicationMessages.CLOSING, due.number() + " " + due.closesAt() + " " + due.days(),
				due.organisation(), "/dossiers/" + due.number(), (words) -> {
					TimeLeft left = TimeLeft.of(calendar, now, words);
					return List.of(due.title(), due.call(), left.sentence(), left.until(), due.number());
				});
	}

}
