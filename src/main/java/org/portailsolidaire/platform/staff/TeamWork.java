package org.portailsolidaire.platform.staff;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

/** The work of a module, for the dashboard of the team. */
public interface TeamWork {

	/**
	 * Some work that waits.
	 *
	 * @param path of the list that shows it, or empty
	 * @param name of its words, under {@code gestion.tableau}
	 * @param count how much of it waits; none is told as well
	 * @param more what else to know, or empty
	 */
	record Pile(String path, String name, long count, String more) {
	}

	/**
	 * All there is of something, by state.
	 *
	 * @param name of its words, under {@code gestion.tableau}
	 */
	record Spread(String name, List<Part> parts) {
	}

	/**
	 * What is in a state.
	 *
	 * @param path of the list that shows it
	 * @param tone the class of the tag of that state
	 */
	public record Part(String path, String label, long count, String tone) {
	}

	/** What a module has to tell. */
	record Work(List<Pile> piles, @Nullable Spread spread) {

		public Work(List<Pile> piles) {
			this(piles, null);
		}

	}

	/** The work as someone of the team may see it. */
	Work of(Actor actor, Words words);

}
