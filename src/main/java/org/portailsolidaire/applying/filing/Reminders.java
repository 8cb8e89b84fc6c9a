package org.portailsolidaire.applying.filing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationMessages;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who holds a draft that the call closes, and who owes an answer that its delay
 * ends: seven days, two days and one day before, once each. Who began or was asked later
 * is not reminded of what they knew.
 */
@Service
class Reminders {

	private static final String NEXT = """
			select a.id, a.number, a.organisation_id, c.title as call, due.at, d.days, application_title(a) as title, a.state = 'DRAFT' as draft
			from application a join call c on c.id = a.call_id
				cross join lateral (
					select c.closes_at as at, a.created_at as known_at where a.state = 'DRAFT' and c.state = 'PUBLISHED'
					union all
					select r.due_at, r.asked_at from change_request r
					where r.application_id = a.id and r.closed_at is null and a.state = 'CHANGES_REQUESTED') due
				cross join lateral (select days from (values (7), (2), (1)) as v (days)
					where due.at - make_interval(hours => 24 * days) <= :now order by days limit 1) d
			where a.state in ('DRAFT', 'CHANGES_REQUESTED') and due.at > :now
				and due.known_at < due.at - make_interval(hours => 24 * d.days)
				and not exists (select from application_reminder r
					where r.application_id = a.id and r.closes_at = due.at and r.days <= d.days)
			order by due.at limit 1 for update of a skip locked
			""";

	private final ApplicationMessages told;

	private final JdbcClient jdbc;

	private final Clock clock;

	Reminders(ApplicationMessages told, JdbcClient jdbc, Clock clock) {
		this.told = told;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Due(UUID id, String number, OrganisationId organisation, String call, Instant at, int days,
			String title, boolean draft) {
	}

	/**
	 * Reminds the holders of one dossier.
	 * @return whether there was one to remind
	 */
	@Transactional
	boolean remindNext() {
		Instant now = this.clock.instant();
		Optional<Due> next = this.jdbc.sql(NEXT)
			.param("now", Timestamp.from(now))
			.query((row, index) -> new Due(row.getObject("id", UUID.class), row.getString("number"),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("call"),
					row.getTimestamp("at").toInstant(), row.getInt("days"), row.getString("title"),
					row.getBoolean("draft")))
			.optional();
		next.ifPresent((due) -> remind(due, now));
		return next.isPresent();
	}

	private void remind(Due due, Instant now) {
		this.jdbc.sql("insert into application_reminder (application_id, closes_at, days, sent_at) values (?, ?, ?, ?)")
			.params(due.id(), Timestamp.from(due.at()), due.days(), Timestamp.from(now))
			.update();
		String path = "/dossiers/" + due.number();
		this.told.tellWriters(due.draft() ? ApplicationMessages.CLOSING : ApplicationMessages.ANSWER_DUE,
				due.number() + " " + due.at() + " " + due.days(), due.organisation(),
				due.draft() ? path : path + ApplicationFacts.ANSWER, (words) -> {
					TimeLeft left = TimeLeft.before(due.at(), now, words);
					return List.of(due.title(), due.call(), left.sentence(), left.until(), due.number());
				});
	}

}
