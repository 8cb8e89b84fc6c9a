package org.portailsolidaire.platform.staff;

import java.util.List;
import java.util.Optional;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

/**
 * What a module finds for the bar at the top of the back office: each word that is typed,
 * in any order, among what whoever asks may read.
 */
public interface Finding {

	/** As many as are shown before one opens their list. */
	int SHOWN = 5;

	/**
	 * Something that was found.
	 *
	 * @param detail what tells it apart from others, or empty
	 */
	record Hit(String path, String title, String detail) {
	}

	/**
	 * All that was found of a kind.
	 *
	 * @param name of the kind in {@code gestion.recherche}
	 * @param list the path of the list of that kind, with the same search
	 * @param total how many match
	 * @param hits the first of them
	 */
	record Found(String name, String list, long total, List<Hit> hits) {
	}

	/** What has the words; empty for who may not open that list. */
	Optional<Found> find(String words, Actor actor, Words texts);

}
