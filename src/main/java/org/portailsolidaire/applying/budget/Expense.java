package org.portailsolidaire.applying.budget;

/**
 * Something that the project costs.
 *
 * @param line number of its line, from 0, that it keeps
 * @param amount whole euros, 0 when it cannot be read
 * @param inKind given, not paid
 * @param eligible whether an aid may pay for it
 * @param local spent where the project is
 * @param activity number of the activity it serves, from 1; 0 for all of them
 * @param quote number of the document that shows the amount, from 1; 0 for none
 */
public record Expense(int line, Category category, String label, int amount, boolean inKind, boolean eligible,
		boolean local, int activity, int quote) {

	/** What an expense is for, in the order of tables. */
	public enum Category {

		EQUIPMENT("equipement"), WORKS("travaux"), SUPPLIES("fournitures"), TRAINING("formation"), STAFF("personnel"),
		TRAVEL("deplacements"), COMMUNICATION("communication"), FOLLOW_UP("suivi"), ADMINISTRATION("administration"),
		CONTINGENCY("imprevus"),
		/** Not said yet. */
		UNSAID("");

		private final String code;

		Category(String code) {
			this.code = code;
		}

		/** The word for it in forms and keys; empty when it is not said. */
		public String code() {
			return this.code;
		}

	}

}
