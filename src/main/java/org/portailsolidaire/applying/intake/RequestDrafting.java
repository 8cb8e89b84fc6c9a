package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.applications.Requesting.Asked;
import org.portailsolidaire.applying.applications.Requesting.Result;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the team prepares to ask of dossiers, whoever of it writes. Whoever writes
 * was let in by the caller.
 */
@Service
class RequestDrafting {

	private final RequestDrafts drafts;

	private final Requesting requests;

	private final Clock clock;

	RequestDrafting(RequestDrafts drafts, Requesting requests, Clock clock) {
		this.drafts = drafts;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * A point to keep; a part that is null stays as it is.
	 *
	 * @param base the revision of the draft that its writer read it at
	 */
	record Typed(String step, @Nullable String asked, @Nullable Boolean document, int base) {
	}

	/**
	 * What became of points.
	 *
	 * @param revision of the draft now
	 * @param points how many it has
	 * @param conflicts the steps of which a colleague wrote something else since, and
	 * which stay as the colleague wrote them
	 */
	record Outcome(int revision, int points, Set<String> conflicts) {
	}

	/** Keeps points that nobody else wrote since they were read. */
	@Transactional
	Outcome write(ApplicationId id, List<Typed> points, PersonId by) {
		RequestDraft draft = lock(id);
		Set<String> conflicts = new HashSet<>();
		for (Typed typed : points) {
			DraftPoint now = draft.point(typed.step());
			String asked = (typed.asked() != null) ? typed.asked() : now.asked();
			boolean document = (typed.document() != null) ? typed.document() : now.document();
			if (now.says(asked, document)) {
				continue;
			}
			if (now.revision() > typed.base()) {
				conflicts.add(typed.step());
				continue;
			}
			draft.write(typed.step(), new DraftPoint(asked, document, draft.next(), this.clock.instant(), by.value()));
		}
		return new Outcome(draft.revision(), draft.points().size(), Set.copyOf(conflicts));
	}

	/** Takes a point away as it was read; false when someone wrote another since. */
	@Transactional
	boolean remove(ApplicationId id, String step, int base, PersonId by) {
		return write(id, List.of(new Typed(step, "", false, base)), by).conflicts().isEmpty();
	}

	/** Keeps the last day to answer. */
	@Transactional
	void answerBy(ApplicationId id, LocalDate day) {
		lock(id).answerBy(day);
	}

	/**
	 * What is to be sent.
	 *
	 * @param filing number of the filing that was read
	 * @param number that the request is to have
	 * @param revision of the draft that was read
	 * @param due until when it is answered, excluded
	 */
	record Order(int filing, int number, int revision, Instant due) {
	}

	/** Asks all that is prepared, as it was read, once. */
	@Transactional
	Result send(ApplicationId id, Order order, Actor actor) {
		RequestDraft draft = lock(id);
		List<Asked> points = new ArrayList<>();
		draft.points().forEach((step, point) -> points.add(new Asked(step, point.asked(), point.document())));
		if (draft.revision() != order.revision() || points.isEmpty()
				|| points.stream().anyMatch((point) -> point.text().isEmpty())) {
			return Result.CHANGED_SINCE;
		}
		Result result = this.requests.ask(id, order.filing(), order.number(), points, order.due(), actor);
		if (result == Result.DONE) {
			draft.sent();
		}
		return result;
	}

	private RequestDraft lock(ApplicationId id) {
		this.drafts.begin(id.value());
		return this.drafts.lock(id.value()).orElseThrow();
	}

}
