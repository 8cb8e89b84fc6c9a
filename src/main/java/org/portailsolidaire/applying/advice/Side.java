package org.portailsolidaire.applying.advice;

/** From where someone reads a draft and says something of it. */
enum Side {

	/**
	 * A member of the association, on the pages of its dossiers; reads on once it is
	 * filed.
	 */
	MEMBER("/dossiers/", """
			is_member(:person, a.organisation_id)
			"""),

	/** An adviser who is invited, on pages of their own. */
	ADVISER("/accompagnement/", AdvisersQuery.MAY);

	private final String path;

	private final String may;

	Side(String path, String may) {
		this.path = path;
		this.may = may;
	}

	/** The address of a draft, or of a step of it. */
	String path(String number) {
		return this.path + number;
	}

	/**
	 * The condition on {@code a}, a row of application, under which {@code :person} reads
	 * it at {@code :now}.
	 */
	String may() {
		return this.may;
	}

}
