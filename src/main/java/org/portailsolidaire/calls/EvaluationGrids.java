package org.portailsolidaire.calls;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the common grid. */
@Repository
public class EvaluationGrids {

	private final JdbcClient jdbc;

	EvaluationGrids(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last version. */
	public EvaluationGrid latest() {
		return version(this.jdbc.sql("select max(version) from evaluation_grid").query(Integer.class).single());
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
