package org.portailsolidaire.applying.applications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.portailsolidaire.applying.applications.ChangeRequestFacts.Outcome;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepReader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the team asks to be put right in filed dossiers. Whoever asks was let in by the
 * caller.
 */
@Service
public class Requesting {

	private final ChangeRequestQuery asked;

	private final ChangeRequests requests;

	private final Applications applications;

	private final RestoredFiling restored;

	private final FrozenFilings contents;

	private final RequestMails mails;

	private final JdbcClient jdbc;

	private final Clock clock;

	Requesting(ChangeRequestQuery asked, ChangeRequests requests, Applications applications, RestoredFiling restored,
			FrozenFilings contents, RequestMails mails, JdbcClient jdbc, Clock clock) {
		this.asked = asked;
		this.requests = requests;
		this.applications = applications;
		this.restored = restored;
		this.contents = contents;
		this.mails = mails;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What became of an act. */
	public enum Result {

		/** It is done. */
		DONE,
		/** It was done already, by a first click or by a colleague. */
		ALREADY,
		/** What was read has changed since: nothing was done. */
		CHANGED_SINCE

	}

	/**
	 * A point to ask.
	 *
	 * @param step its word, among those of {@link #steps}
	 * @param document whether a document is to be joined besides
	 */
	public record Asked(String step, String text, boolean document) {
	}

	/** A filed dossier, kept for this transaction. */
	record Locked(ApplicationFacts application, OrganisationId organisation, String call, int filing) {
	}

	/** All that was asked of a dossier, the last first. */
	@Transactional(readOnly = true)
	public List<ChangeRequestFacts> of(ApplicationId id) {
		return this.asked.all(id);
	}

	/** The words of the steps of a filed dossier, in order. */
	@Transactional(readOnly = true)
	public List<String> steps(ApplicationId id) {
		return filed(id).stream().map(Step::path).toList();
	}

	private List<Step> filed(ApplicationId id) {
		return this.contents.last(id).map((filed) -> StepReader.steps(filed.call())).orElse(List.of());
	}

	/**
	 * Asks that steps be put right.
	 * @param filing number of the filing that was read
	 * @param asked the number that the request is to have
	 * @param points what is asked, one a step; at least one
	 * @param due until when it is answered, excluded; to come
	 */
	@Transactional
	public Result ask(ApplicationId id, int filing, int asked, List<Asked> points, Instant due, Actor actor) {
		check(actor);
		Instant now = this.clock.instant();
		Locked locked = lock(id);
		if (locked.application().state() != ApplicationState.SUBMITTED || locked.filing() != filing
				|| this.requests.count(id.value()) + 1 != asked) {
			return Result.CHANGED_SINCE;
		}
		if (!filed(id).containsAll(points.stream().map((point) -> Step.of(point.step()).orElseThrow()).toList())) {
			throw new IllegalArgumentException("Nothing that can be answered");
		}
		ChangeRequest request = this.requests.saveAndFlush(
				ChangeRequest.ask(new ChangeRequest.Id(id.value(), asked), filing, points, due, actor.id(), now));
		Application application = this.applications.lock(id).orElseThrow();
		application.requestChanges(request, actor.id(), now);
		this.applications.saveAndFlush(application);
		this.mails.asked(locked, asked, due, points.size());
		return Result.DONE;
	}

	/** Gives more time to answer. */
	@Transactional
	public Result extend(ApplicationId id, int number, Instant seen, Instant due, Actor actor) {
		check(actor);
		Instant now = this.clock.instant();
		Locked locked = lock(id);
		if (!due.isAfter(now)) {
			throw new IllegalArgumentException("Too late already");
		}
		ChangeRequest open = this.requests.open(id.value()).filter((one) -> one.number() == number).orElse(null);
		if (open == null) {
			return Result.CHANGED_SINCE;
		}
		if (open.dueAt().equals(due)) {
			return Result.ALREADY;
		}
		if (!open.extend(seen, due, actor.id(), now)) {
			return Result.CHANGED_SINCE;
		}
		this.requests.saveAndFlush(open);
		this.mails.extended(locked, number, due, open.left());
		return Result.DONE;
	}

	/**
	 * Gives a request up: the dossier is again as it was filed. What its holders typed
	 * meanwhile is kept with the request, for them.
	 */
	@Transactional
	public Result takeBack(ApplicationId id, int number, Actor actor) {
		check(actor);
		Instant now = this.clock.instant();
		Locked locked = lock(id);
		ChangeRequestFacts asked = this.asked.all(id)
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElse(null);
		if (asked == null || !asked.isOpen()) {
			return (asked != null && asked.outcome() == Outcome.TAKEN_BACK) ? Result.ALREADY : Result.CHANGED_SINCE;
		}
		Application application = this.applications.lock(id).orElseThrow();
		ChangeRequest open = this.requests.open(id.value()).orElseThrow();
		open.takenBack(this.restored.restore(application, asked, actor.id(), now), actor.id(), now);
		this.requests.saveAndFlush(open);
		application.keepAsFiled(open, actor.id(), now);
		this.applications.saveAndFlush(application);
		this.mails.takenBack(locked, number, open.dueAt());
		return Result.DONE;
	}

	private Locked lock(ApplicationId id) {
		return this.jdbc.sql("""
				select a.*, application_title(a) as project, null as changed_by_name, c.title as call,
					(select max(f.number) from application_filing f where f.application_id = a.id) as filing
				from application a join call c on c.id = a.call_id
				where a.id = ? and a.submitted_at is not null for update of a
				""")
			.param(id.value())
			.query((row, index) -> new Locked(ApplicationQuery.application(row),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("call"),
					row.getInt("filing")))
			.single();
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
	}

	/** By step and field, what changed from one typing to another. */
	static Map<String, List<String>> changed(Map<String, List<String>> from, Map<String, List<String>> to) {
		Map<String, List<String>> changed = new TreeMap<>();
		to.forEach((field, values) -> {
			if (!values.equals(from.get(field))) {
				changed.put(field, values);
			}
		});
		return changed;
	}

}
