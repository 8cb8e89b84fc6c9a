package org.portailsolidaire.calls.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A version of the common grid, that never changes: a new one comes after it. */
@Entity
@Table(name = "evaluation_grid")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class PublishedGrid {

	private static final int WHOLE = 100;

	@Id
	@Column(name = "version")
	private Integer number;

	@Version
	private Integer revision;

	@Column(updatable = false)
	private LocalDate validFrom;

	@ElementCollection
	@CollectionTable(name = "evaluation_criterion", joinColumns = @JoinColumn(name = "version"))
	@OrderBy("position")
	private List<Criterion> criteria = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "evaluation_level", joinColumns = @JoinColumn(name = "version"))
	@OrderBy("score")
	private List<Level> levels = new ArrayList<>();

	protected PublishedGrid() {
	}

	/** A criterion, from place 1 on. */
	@Embeddable
	record Criterion(@JdbcTypeCode(SqlTypes.SMALLINT) int position, String code, String nameFr, String nameEn,
			String guidanceFr, String guidanceEn, @JdbcTypeCode(SqlTypes.SMALLINT) int weight) {

		static Criterion at(int position, EvaluationGrid.Item item) {
			return new Criterion(position, item.code(), item.nameFr(), item.nameEn(), item.guidanceFr(),
					item.guidanceEn(), item.weight());
		}

	}

	/** The name of a score. */
	@Embeddable
	record Level(@JdbcTypeCode(SqlTypes.SMALLINT) int score, String nameFr, String nameEn) {
	}

	/**
	 * The version that comes after this one, on the same scale.
	 * @param items with weights that add up to 100, each with a code of its own
	 */
	PublishedGrid next(List<EvaluationGrid.Item> items, LocalDate validFrom) {
		if (items.stream().mapToInt(EvaluationGrid.Item::weight).sum() != WHOLE
				|| items.stream().map(EvaluationGrid.Item::code).distinct().count() != items.size()) {
			throw new IllegalArgumentException("Weights add up to 100, and each criterion has its code");
		}
		PublishedGrid grid = new PublishedGrid();
		grid.number = this.number + 1;
		grid.validFrom = validFrom;
		for (EvaluationGrid.Item item : items) {
			grid.criteria.add(Criterion.at(grid.criteria.size() + 1, item));
		}
		grid.levels.addAll(this.levels);
		return grid;
	}

	int number() {
		return this.number;
	}

}
