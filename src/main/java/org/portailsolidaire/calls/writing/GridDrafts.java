package org.portailsolidaire.calls.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.calls.EvaluationGrid;
import org.portailsolidaire.calls.calls.EvaluationGrids;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next version of the common grid, from the copy of the last one to its publication.
 */
@Service
class GridDrafts {

	private static final String DRAFT = """
			select d.*, concat_ws(' ', n.given_name, n.family_name) as by
			from evaluation_grid_draft d left join person n on n.id = d.changed_by
			""";

	private final EvaluationGrids grids;

	private final Audit audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	GridDrafts(EvaluationGrids grids, Audit audit, JdbcClient jdbc, Clock clock) {
		this.grids = grids;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is typed of the next version.
	 *
	 * @param from the version it was copied from
	 * @param version grows at each change
	 * @param by name of who changed it last
	 */
	record Draft(int from, Typed typed, int version, Instant changedAt, String by) {
	}

	/** What became of a publication. */
	enum Outcome {

		PUBLISHED, FAULTS, CHANGED_SINCE

	}

	Optional<Draft> find() {
		return this.jdbc.sql(DRAFT).query(GridDrafts::draft).optional();
	}

	/** A draft with all that is wrong with it. */
	Form read(Draft draft) {
		Form form = draft.typed().form();
		CommonCriteria.read(form, this.grids.version(draft.from()));
		return form;
	}

	/** Copies the last version, unless someone did already. */
	@Transactional
	boolean begin(Actor actor) {
		EvaluationGrid last = this.grids.latest();
		boolean begun = this.jdbc.sql("""
				insert into evaluation_grid_draft (from_version, fields, changed_at, changed_by)
				values (:from, :fields::jsonb, :now, :by) on conflict do nothing
				""")
			.param("from", last.version())
			.param("fields", CommonCriteria.typed(last).json())
			.param("now", now())
			.param("by", actor.id().value())
			.update() == 1;
		if (begun) {
			record(actor, AuditAct.GRID_BEGUN, last.version() + 1);
		}
		return begun;
	}

	/** Whether the draft was still at that version, and is written. */
	@Transactional
	boolean save(int version, Typed typed, Actor actor) {
		return this.jdbc.sql("""
				update evaluation_grid_draft
				set fields = :fields::jsonb, version = version + 1, changed_at = :now, changed_by = :by
				where version = :version
				""")
			.param("fields", typed.json())
			.param("now", now())
			.param("by", actor.id().value())
			.param("version", version)
			.update() == 1;
	}

	/** Whether the draft was still at that version, and is gone. */
	@Transactional
	boolean giveUp(int version, Actor actor) {
		Optional<Integer> from = this.jdbc
			.sql("delete from evaluation_grid_draft where version = ? returning from_version")
			.param(version)
			.query(Integer.class)
			.optional();
		from.ifPresent((last) -> record(actor, AuditAct.GRID_GIVEN_UP, last + 1));
		return from.isPresent();
	}

	/** Makes a version of the draft, as it was read. */
	@Transactional
	Outcome publish(int version, Actor actor) {
		Optional<Draft> draft = this.jdbc.sql(DRAFT + " for update of d").query(GridDrafts::draft).optional();
		if (draft.isEmpty() || draft.get().version() != version) {
			return Outcome.CHANGED_SINCE;
		}
		Form form = draft.get().typed().form();
		List<EvaluationGrid.Item> criteria = CommonCriteria.read(form, this.grids.version(draft.get().from()));
		if (form.isRefused()) {
			return Outcome.FAULTS;
		}
		int number = this.grids.publish(criteria, ParisTime.dayOf(this.clock.instant()));
		this.jdbc.sql("delete from evaluation_grid_draft").update();
		record(actor, AuditAct.GRID_PUBLISHED, number);
		return Outcome.PUBLISHED;
	}

	private void record(Actor actor, AuditAct act, int number) {
		this.audit.record(actor, act, AuditObject.of(AuditObject.Kind.GRID, number, null), Map.of());
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Draft draft(ResultSet row, int number) throws SQLException {
		return new Draft(row.getInt("from_version"), Typed.fromJson(row.getString("fields")), row.getInt("version"),
				row.getTimestamp("changed_at").toInstant(), row.getString("by"));
	}

}
