package org.portailsolidaire.calls.grids;

import java.util.List;
import java.util.Locale;

/**
 * A version of the common grid: the criteria that calls weigh, and the scale on which
 * each is scored.
 *
 * @param version from 1; a version never changes
 * @param levels names of the scores 0 to 4, in order
 */
public record EvaluationGrid(int version, List<Item> criteria, List<Level> levels) {

	public EvaluationGrid {
		criteria = List.copyOf(criteria);
		levels = List.copyOf(levels);
	}

	/**
	 * A criterion of the common grid.
	 *
	 * @param weight what a call begins with; those of a version add up to 100
	 */
	public record Item(String code, String nameFr, String nameEn, String guidanceFr, String guidanceEn, int weight) {
	}

	/** The name of a score. */
	public record Level(int score, String nameFr, String nameEn) {

		public String name(Locale locale) {
			return "en".equals(locale.getLanguage()) ? this.nameEn : this.nameFr;
		}

	}

	/** What a criterion of a call says of where it comes from. */
	public String source(Item item) {
		return this.version + "/" + item.code();
	}

}
