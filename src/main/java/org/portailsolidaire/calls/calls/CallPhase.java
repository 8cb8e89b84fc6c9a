package org.portailsolidaire.calls.calls;

/**
 * Where a published call stands in its calendar; derived from the clock, never stored.
 */
public enum CallPhase {

	/** One can apply now. */
	OPEN,
	/** One will be able to apply. */
	UPCOMING,
	/** One can no longer apply. */
	CLOSED

}
