package org.portailsolidaire.calls.calls;

import java.util.function.Function;

/** How many dossiers answer a call; brought by the module that has them. */
public record CallDossiers(Function<CallId, Count> counting) {

	/**
	 * The dossiers of a call.
	 *
	 * @param drafts not filed yet
	 * @param filed and not withdrawn
	 */
	public record Count(int drafts, int filed) {

		/** Whether there is none at all. */
		public boolean none() {
			return this.drafts == 0 && this.filed == 0;
		}

	}

	/** The count of now. */
	public Count of(CallId call) {
		return this.counting.apply(call);
	}

}
