package org.portailsolidaire.people.profiles;

import java.util.List;

/** How much of a profile is there, and what is missing. */
record Completeness(List<Item> items) {

	Completeness {
		items = List.copyOf(items);
	}

	/**
	 * Something that is asked.
	 *
	 * @param code names it, and why it is asked, in the words of the site
	 * @param path the page where it is written, after that of the organisation
	 */
	record Item(String code, String path, State state) {
	}

	/** Whether it is there. */
	enum State {

		/** There, and of use. */
		THERE,

		/** There, and out of date. */
		STALE,

		/** Not there. */
		MISSING

	}

	int total() {
		return this.items.size();
	}

	int there() {
		return (int) this.items.stream().filter((item) -> item.state() == State.THERE).count();
	}

	/** Whole per cents, 100 only when nothing is missing. */
	int percent() {
		return this.items.isEmpty() ? 100 : there() * 100 / total();
	}

	/** What is missing or out of date. */
	List<Item> toDo() {
		return this.items.stream().filter((item) -> item.state() != State.THERE).toList();
	}

}
