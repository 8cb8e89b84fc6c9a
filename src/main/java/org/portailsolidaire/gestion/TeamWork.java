package org.portailsolidaire.gestion;

import java.util.List;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Words;

/** The work of a module that waits for the team, for the dashboard. */
public interface TeamWork {

	/**
	 * Some of that work.
	 *
	 * @param path of the list that shows it, or empty
	 * @param name of its words, under {@code gestion.tableau}
	 * @param count how much of it waits; none is told as well
	 * @param more what else to know, or empty
	 */
	record Pile(String path, String name, long count, String more) {
	}

	/** What waits for someone of the team. */
	List<Pile> piles(Actor actor, Words words);

}
