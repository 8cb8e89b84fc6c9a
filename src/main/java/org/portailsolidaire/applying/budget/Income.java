package org.portailsolidaire.applying.budget;

/**
 * Something that pays for the project, besides the aid that is asked.
 *
 * @param line number of its line, from 0, that it keeps
 * @param amount whole euros, 0 when it cannot be read
 * @param inKind given in kind
 * @param secured whether it is certain; requested otherwise
 * @param proof what shows that it is secured, or empty
 */
public record Income(int line, Source source, String label, int amount, boolean inKind, boolean secured, String proof) {

	/** Where it comes from, in the order of tables. */
	public enum Source {

		OWN("fonds-propres"), PARTNER("partenaire"), PUBLIC("public"), PRIVATE("prive"),
		/** Not said yet. */
		UNSAID("");

		private final String code;

		Source(String code) {
			this.code = code;
		}

		/** The word for it in forms and keys; empty when it is not said. */
		public String code() {
			return this.code;
		}

	}

}
