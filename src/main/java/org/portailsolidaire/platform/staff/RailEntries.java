package org.portailsolidaire.platform.staff;

import java.util.List;

/** What a module has in the rail of the back office. */
public interface RailEntries {

	List<Entry> all();

	/**
	 * An entry.
	 *
	 * @param rank its place among all of them, from the top
	 * @param name of its words in {@code gestion.rail}, by which pages say where they are
	 * @param path under {@code /gestion}
	 * @param readers who has it
	 * @param first of a group: a line is drawn before it
	 */
	record Entry(int rank, String name, String path, String icon, Readers readers, boolean first) {

		public Entry(int rank, String name, String path, String icon) {
			this(rank, name, path, icon, Readers.TEAM, false);
		}

	}

	/** Who has an entry. */
	enum Readers {

		/** The team, and funders. */
		ALL,
		/** The team. */
		TEAM,
		/** Administrators. */
		ADMINISTRATORS

	}

}
