package org.portailsolidaire.calls.grids;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the common grid. */
@Repository
public class EvaluationGrids {

	private final PublishedGrids published;

	private final JdbcClient jdbc;

	EvaluationGrids(PublishedGrids published, JdbcClient jdbc) {
		this.published = published;
		this.jdbc = jdbc;
	}

	/** The last version. */
	public EvaluationGrid latest() {
		return version(this.jdbc.sql("select max(version) from evaluation_grid").query(Integer.class).single());
	}

	/** A version, without what it says: the day from which new calls begin with it. */
	public record Version(int number, LocalDate validFrom, int criteria) {
	}

	/** The versions, the last first. */
	public List<Version> versions() {
		return this.jdbc
			.sql("""
					select g.version, g.valid_from, (select count(*) from evaluation_criterion c where c.version = g.version) as criteria
					from evaluation_grid g order by g.version desc
					""")
			.query((row, index) -> new Version(row.getInt("version"), row.getObject("valid_from", LocalDate.class),
					row.getInt("criteria")))
			.list();
	}

	/**
	 * Adds a version after the last one, on the same scale. Calls keep the one they began
	 * with.
	 * @param criteria with weights that add up to 100, each with a code of its own
	 * @return its number
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int publish(List<EvaluationGrid.Item> criteria, LocalDate validFrom) {
		return this.published.saveAndFlush(this.published.lockLast().next(criteria, validFrom)).number();
	}

	/** A version, if it exists. */
	public Optional<EvaluationGrid> find(int version) {
		return versions().stream().filter((one) -> one.number() == version).findFirst().map((one) -> version(version));
	}

	/** A version that exists. */
	public EvaluationGrid version(int version) {
		return new EvaluationGrid(version, this.jdbc.sql("""
				select code, name_fr, name_en, guidance_fr, guidance_en, weight from evaluation_criterion
				where version = ? order by position
				""").param(version).query(EvaluationGrid.Item.class).list(),
				this.jdbc.sql("select score, name_fr, name_en from evaluation_level where version = ? order by score")
					.param(version)
					.query(EvaluationGrid.Level.class)
					.list());
	}

}
