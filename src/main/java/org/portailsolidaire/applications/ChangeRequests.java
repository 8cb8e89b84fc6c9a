package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.portailsolidaire.applications.ChangeRequest.Outcome;
import org.portailsolidaire.messages.MessageKind;
import org.portailsolidaire.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the team asks to be put right in filed dossiers. Whoever asks was let in by the
 * caller, who writes it in the log within the same transaction.
 */
@Service
public class ChangeRequests {

	private final ChangeRequestRows requests;

	private final ApplicationRows rows;

	private final RestoredFiling restored;

	private final FrozenFilings contents;

	private final ApplicationMessages told;

	private final JdbcClient jdbc;

	private final Clock clock;

	ChangeRequests(ChangeRequestRows requests, ApplicationRows rows, RestoredFiling restored, FrozenFilings contents,
			ApplicationMessages told, JdbcClient jdbc, Clock clock) {
		this.requests = requests;
		this.rows = rows;
		this.restored = restored;
		this.contents = contents;
		this.told = told;
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

	private record Locked(Application application, OrganisationId organisation, String call, int filing) {
	}

	/** All that was asked of a dossier, the last first. */
	@Transactional(readOnly = true)
	public List<ChangeRequest> of(ApplicationId id) {
		return this.requests.all(id);
	}

	/** The words of the steps of a filed dossier, with what they are called. */
	@Transactional(readOnly = true)
	public Map<String, String> steps(ApplicationId id, Words words) {
		Map<String, String> steps = new LinkedHashMap<>();
		filed(id).forEach((step) -> steps.put(step.path(), words.text("dossier.etape." + step.path())));
		return steps;
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
	@Transactional(propagation = Propagation.MANDATORY)
	public Result ask(ApplicationId id, int filing, int asked, List<Asked> points, Instant due, Actor actor) {
		check(actor);
		Instant now = this.clock.instant();
		Locked locked = lock(id);
		if (locked.application().state() != ApplicationState.SUBMITTED || locked.filing() != filing
				|| this.requests.all(id).size() + 1 != asked) {
			return Result.CHANGED_SINCE;
		}
		List<Step> steps = points.stream().map((point) -> Step.of(point.step()).orElseThrow()).toList();
		if (steps.isEmpty() || !filed(id).containsAll(steps) || !due.isAfter(now)) {
			throw new IllegalArgumentException("Nothing that can be answered");
		}
		int number = this.requests.insert(id, filing, points, due, actor.id(), now);
		this.rows.move(locked.application(), ApplicationState.CHANGES_REQUESTED, actor.id(), Timestamp.from(now), null);
		tell(ApplicationMessages.CHANGES_ASKED, locked, Integer.toString(number), due, steps.size());
		return Result.DONE;
	}

	/** Gives more time to answer. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Result extend(ApplicationId id, int number, Instant seen, Instant due, Actor actor) {
		check(actor);
		Instant now = this.clock.instant();
		Locked locked = lock(id);
		if (!due.isAfter(now)) {
			throw new IllegalArgumentException("Too late already");
		}
		if (this.requests.open(id).filter((one) -> one.number() == number && one.dueAt().equals(due)).isPresent()) {
			return Result.ALREADY;
		}
		if (!this.requests.extend(id, number, seen, due, now)) {
			return Result.CHANGED_SINCE;
		}
		int left = this.requests.open(id).map(ChangeRequest::left).orElse(0);
		tell(ApplicationMessages.CHANGES_EXTENDED, locked, number + " " + due, due, left);
		return Result.DONE;
	}

	/**
	 * Gives a request up: the dossier is again as it was filed. What its holders typed
	 * meanwhile is kept with the request, for them.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Result takeBack(ApplicationId id, int number, Actor actor) {
		check(actor);
		Instant now = this.clock.instant();
		Locked locked = lock(id);
		Optional<ChangeRequest> asked = this.requests.all(id)
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst();
		Optional<ChangeRequest> open = asked.filter(ChangeRequest::isOpen);
		if (open.isEmpty()) {
			return asked.filter((one) -> one.outcome() == Outcome.TAKEN_BACK).isPresent() ? Result.ALREADY
					: Result.CHANGED_SINCE;
		}
		Map<String, Map<String, List<String>>> unsent = this.restored.restore(id, open.get().filing(),
				open.get().steps(), actor.id(), now);
		this.requests.close(id, Outcome.TAKEN_BACK, null, unsent, actor.id(), now);
		this.rows.move(locked.application(), ApplicationState.SUBMITTED, actor.id(), Timestamp.from(now), null);
		tell(ApplicationMessages.CHANGES_TAKEN_BACK, locked, Integer.toString(number), open.get().dueAt(), 0);
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
			.query((row, index) -> new Locked(ApplicationRows.application(row),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("call"),
					row.getInt("filing")))
			.single();
	}

	private void tell(MessageKind kind, Locked locked, String act, Instant due, int points) {
		Application application = locked.application();
		this.told.tellWriters(kind, application.number() + " " + act, locked.organisation(),
				application.path() + "/precisions", (words) -> List.of(application.project(), application.number(),
						locked.call(), words.count("dossier.precisions.points", points), TimeLeft.until(due, words)));
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
