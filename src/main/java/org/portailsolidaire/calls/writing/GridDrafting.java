package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.grids.EvaluationGrid;
import org.portailsolidaire.calls.grids.EvaluationGrids;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next version of the common grid, from the copy of the last one to its publication.
 */
@Service
class GridDrafting {

	private final GridDrafts drafts;

	private final EvaluationGrids grids;

	private final Audit audit;

	private final Clock clock;

	GridDrafting(GridDrafts drafts, EvaluationGrids grids, Audit audit, Clock clock) {
		this.drafts = drafts;
		this.grids = grids;
		this.audit = audit;
		this.clock = clock;
	}

	/** Copies the last version, unless someone did already. */
	@Transactional
	boolean begin(Actor actor) {
		EvaluationGrid last = this.grids.version(this.drafts.lockLast());
		if (this.drafts.lock().isPresent()) {
			return false;
		}
		this.drafts
			.saveAndFlush(GridDraft.copy(last.version(), CommonCriteria.typed(last), actor.id(), this.clock.instant()));
		record(actor, CallAct.GRID_BEGUN, last.version() + 1);
		return true;
	}

	/** Whether the draft was still at that version, and is written. */
	@Transactional
	boolean save(int version, Typed typed, Actor actor) {
		Optional<GridDraft> draft = lock(version);
		draft.ifPresent((one) -> {
			one.write(typed, actor.id(), this.clock.instant());
			this.drafts.saveAndFlush(one);
		});
		return draft.isPresent();
	}

	/** Whether the draft was still at that version, and is gone. */
	@Transactional
	boolean giveUp(int version, Actor actor) {
		Optional<GridDraft> draft = lock(version);
		draft.ifPresent((one) -> {
			this.drafts.delete(one);
			record(actor, CallAct.GRID_GIVEN_UP, one.copied() + 1);
		});
		return draft.isPresent();
	}

	/**
	 * Makes a version of what the draft says, unless it was written meanwhile.
	 * @param criteria as the draft was read at that version
	 */
	@Transactional
	boolean publish(int version, List<EvaluationGrid.Item> criteria, Actor actor) {
		Optional<GridDraft> draft = lock(version);
		draft.ifPresent((one) -> {
			int number = this.grids.publish(criteria, ParisTime.dayOf(this.clock.instant()));
			this.drafts.delete(one);
			record(actor, CallAct.GRID_PUBLISHED, number);
		});
		return draft.isPresent();
	}

	/** The draft, kept for this transaction alone, as it was read. */
	private Optional<GridDraft> lock(int version) {
		return this.drafts.lock().filter((one) -> one.version() == version);
	}

	private void record(Actor actor, AuditAct act, int number) {
		this.audit.record(actor, act, AuditObject.of(CallAct.On.GRID, number, null), Map.of());
	}

}
