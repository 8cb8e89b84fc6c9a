package org.portailsolidaire.calls.search;

/**
 * Which of the calls that have the words looked for are put in the order of relevance.
 */
enum Relevance {

	/** None: another order is asked for. */
	NONE("select 0 where false"),

	/** Those that are not over at an instant. */
	LIVE("select calls_with_words_by_relevance(query, ?)"),

	/** All of them. */
	ALL("select calls_with_words_by_relevance(query)");

	private final String question;

	Relevance(String question) {
		this.question = question;
	}

	/** In SQL, of a column named query; of an instant too for those that are not over. */
	String question() {
		return this.question;
	}

}
