package org.portailsolidaire.platform.drafting;

import java.util.List;

/**
 * Of two texts, those that were chosen.
 *
 * @param mine all that its writer had typed
 * @param kept what of it is to be written
 */
public record ChosenTexts(List<Edit> mine, List<Edit> kept) {

	public ChosenTexts {
		mine = List.copyOf(mine);
		kept = List.copyOf(kept);
	}

	/** The choices that are still to make, against what stands. */
	public List<Conflict> against(Typed stored) {
		return this.mine.stream().map((one) -> new Conflict(one, stored.all(one.name()), null, false)).toList();
	}

}
