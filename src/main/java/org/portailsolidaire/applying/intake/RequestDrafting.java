package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.Requesting.Asked;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the team prepares to ask of dossiers, whoever of it writes. Whoever writes
 * was let in by the caller.
 */
@Service
class RequestDrafting {

	private final RequestDrafts drafts;

	private final Clock clock;

	RequestDrafting(RequestDrafts drafts, Clock clock) {
		this.drafts = drafts;
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
	 * All that is prepared, for who sends it within this transaction and read it so;
	 * nothing when it changed since.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Asked> read(ApplicationId id, int revision) {
		RequestDraft draft = lock(id);
		List<Asked> asked = new ArrayList<>();
		if (draft.revision() == revision) {
			draft.points().forEach((step, point) -> asked.add(new Asked(step, point.asked(), point.document())));
		}
		return asked;
	}

	/** All of it was asked, within this transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	void sent(ApplicationId id) {
		lock(id).sent();
	}

	private RequestDraft lock(ApplicationId id) {
		this.drafts.begin(id.value());
		return this.drafts.lock(id.value()).orElseThrow();
	}

}
